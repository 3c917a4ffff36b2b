"""The Chinese of every help text of the command line."""

HELP = {
    "Derived lists and public copies, or folders of them.": (
        "派生清单、公示件，或放这些文件的文件夹。"
    ),
    "Tell whether copies still say what their source says: equal, stale or altered.": (
        "核验清单副本与来源：一致、过期，还是被人改动。"
    ),
    "The day on which copies count; today.": "以哪一天看副本是否现行；默认今天。",
    "What verdicts are printed as.": "核验结果的输出格式。",
    "Derive on the machines of a cluster.": "在集群的机器上派生。",
    "How many processes derive lists.": "用几个进程派生清单。",
    "A code or name, as DL201; all by default.": "代码或名称，如 DL201；默认列出全部。",
    "A folder of your own templates.": "自备模板所在的文件夹。",
    "A list, unit, item, duty, department, instrument or citation.": (
        "清单、单位、事项、职责、部门、法规或依据。"
    ),
    "All but rules with these codes.": "不检查这些代码的规则。",
    "Check lists: schema, rules, legal basis, overlays.": (
        "检查清单：格式、规则、法律依据、增减调整。"
    ),
    "Compare two versions of a list.": "比较清单的两个版本。",
    "Compile, check, derive, compare and publish township duty lists.": (
        "乡镇（街道）职责清单：编制、检查、派生、比较、公示。"
    ),
    "Count internal items, too.": "内部事项也计入。",
    "Count what each list lays on the local body, too.": "同时统计各清单的基层负担账。",
    "Count items, duties and citations as a notice prints them.": (
        "按公示口径统计事项、职责和依据。"
    ),
    "Derive every local list and check it, too.": "同时派生并检查每一份本地清单。",
    "Derive the local list of every township from base and overlays.": (
        "由基础目录和增减调整派生各乡镇（街道）的清单。"
    ),
    "Texts of law, folders of them, or workbooks of the index.": (
        "法规文本、放文本的文件夹，或依据库的工作簿。"
    ),
    "Files or folders; the whole workspace by default.": "文件或文件夹；默认检查整个工作区。",
    "Follow list, item, duty, provision and instrument from any end.": (
        "从任一端追溯清单、事项、职责、条款和法规。"
    ),
    "From which level on a change fails the run.": "变更达到哪一级时以 1 退出。",
    "Write files in their one form, comments kept.": "把文件整理成规范格式，保留注释。",
    "Write nothing; exit 1 for a file that is not canonical.": "不写入；有文件不规范则退出码为 1。",
    "Write nothing; show what would change.": "不写入，只显示会怎样改动。",
    "Convert from this encoding; shows it only.": "从这种编码转换为 UTF-8；只预览。",
    "With --from: write the file as UTF-8.": "与 --from 同用：写成 UTF-8。",
    "Mend what is certain, show it, and check again.": "改正有把握的问题，显示改动，再检查一遍。",
    "Show what --fix would change, and write nothing.": "只显示 --fix 会改动什么，不写入。",
    "How many findings to list; 0 for all.": "最多列出几条问题；0 表示全部。",
    "How many processes check lists.": "用几个进程检查清单。",
    "How many processes read texts.": "用几个进程读取文本。",
    "How many processes publish lists.": "用几个进程生成公示件。",
    "Language of messages.": "提示信息的语言。",
    "Lists; the catalogues in force by default.": "清单文件；默认为现行目录。",
    "Make a small complete workspace that validates.": "新建一个可直接通过检查的小型工作区。",
    "Only rules with these codes.": "只检查这些代码的规则。",
    "Only say what was understood; write nothing.": "只报告读懂了什么，不写入。",
    "Print the version and leave.": "显示版本后退出。",
    "Render publication copies as Excel, HTML and JSON.": "生成公示用的 Excel、网页和 JSON。",
    "Say what a rule or kind of change means, why, and the remedy.": (
        "说明一条规则或变更类型的含义、理由和处理办法。"
    ),
    "Show this message and exit.": "显示本说明后退出。",
    "Tell where an item of each list came from.": "说明各清单中某一事项的来历。",
    "The day whose law counts; today by default.": "以哪一天的法律为准；默认今天。",
    "The new version: a file, folder, REV:path or -.": "新版本：文件、文件夹、REV:路径 或 -。",
    "The old version: a file, folder, REV:path or -.": "旧版本：文件、文件夹、REV:路径 或 -。",
    "The workspace, where the current folder is in none.": "工作区；当前文件夹不在工作区内时指定。",
    "Units or overlays; all by default.": "单位或增减调整；默认全部。",
    "Warnings fail the run, too.": "有警告也算不通过。",
    "What chains are printed as.": "追溯结果的输出格式。",
    "What changes are printed as.": "变更的输出格式。",
    "Fail on what no approved record covers.": "把关：加重基层负担而没有批准记录的变化一律不通过。",
    "Write the adjustment notice in Chinese.": "写出调整公告（中文）。",
    "What became of every raw line of OLD.": "原始台账每一行的去向文件。",
    "The day that time limits run to; today.": "期限算到哪一天；默认今天。",
    "What counts are printed as.": "统计的输出格式。",
    "What findings are printed as.": "问题的输出格式。",
    "What the ledger is printed as.": "台账的输出格式。",
    "What to publish as; Excel and HTML by default.": "公示格式；默认生成 Excel 和网页。",
    "Where a text contradicts the index, take the text.": "文本与依据库不一致时以文本为准。",
    "Where to make it; the current folder by default.": "建在哪里；默认当前文件夹。",
    "Where to write: a folder, or one file.": "写到哪里：文件夹，或一个文件。",
    "Write nothing; fail if a list is not what it should be.": (
        "不写文件；清单与应有内容不一致时以 1 退出。"
    ),
    "Keep the legal basis: read citations, look up laws, follow their changes.": (
        "法律依据：读依据、查法规、跟踪修改。"
    ),
    "Read citations, one line of text each, and print the one standard form.": (
        "读取依据（每行一条），输出统一的规范写法。"
    ),
    "Fill the index from texts of law; say of every file what was understood.": (
        "由法规文本充实依据库，并逐个文件说明读懂了什么。"
    ),
    "Look up an instrument or provision: versions, text, who cites it.": (
        "查一部法规或一条条文：版本、内容、谁在引用。"
    ),
    "Find gaps: items without basis, instruments nobody cites, coverage.": (
        "找缺口：没有依据的事项、没人引用的法规、覆盖情况。"
    ),
    "Say what a change of law touches: articles, duties, items, townships.": (
        "法规一改，影响哪些条文、职责、事项和乡镇（街道）。"
    ),
    "Record that a person has looked at a suspect citation.": "记录：存疑的依据已有人核对。",
    "Propose where citations of an old version should point in the new one.": (
        "新旧版本逐条比对，建议依据改引哪一条。"
    ),
    "All suspect places of the provision were looked at.": "这一条款的所有存疑之处都已核对。",
    "Instruments, or files with a new text or new rows of an index; all by default.": (
        "法规，或者载有新文本、新依据库条目的文件；默认检查全部。"
    ),
    "Suppose that this repeals the instrument.": "假设该法规被这部法规废止。",
    "The day of the supposed repeal.": "假设的废止日期。",
    "The day the clock starts, if later than the change.": "时限的起算日，晚于变化生效日时指定。",
    "The day; today by default.": "核对日期；默认今天。",
    "The duty that was looked at.": "核对的是哪条职责。",
    "The item that was looked at.": "核对的是哪个事项。",
    "The list or overlay.": "哪份清单或者增减调整。",
    "The new version to compare.": "要比较的新版本。",
    "The office that looked.": "核对的单位。",
    "The old version to compare.": "要比较的旧版本。",
    "The provision, as 消防法第三十二条.": "条款，如 消防法第三十二条。",
    "The version that was read; that in force by default.": "核对时看的版本；默认现行版本。",
    "What an impact is told as.": "影响结果的输出格式。",
    "Which changes of law fail the run.": "有哪一类变化时以 1 退出。",
    "Files, one string to a line; - is stdin.": "文件，每行一条；- 表示标准输入。",
    "What is printed of each line.": "每行结果的输出格式。",
    "Why the citation stands.": "核对意见：依据为什么仍然成立。",
    "An instrument, or a file with its old text.": "一部法规，或旧文本的文件。",
    "A file with its new text.": "新文本的文件。",
    "The instrument that takes its place.": "取代它的法规。",
    "From which score on a proposal needs no tick.": "匹配度达到多少的建议不用勾选。",
    "What a realignment is told as.": "比对结果的输出格式。",
    "The sheet with the ticks.": "勾选后的表。",
    "Rewrite the citations in the files.": "改写文件中的依据。",
    "Only the workspace's own index, with -o.": "只导出工作区自己的依据库，与 -o 同用。",
    "Titles, ids, numbers or citations; the whole index by default.": (
        "法规名称、编号、文号或依据；默认列出整个依据库的情况。"
    ),
    "What gaps are printed as.": "缺口的输出格式。",
    "What the answer is printed as.": "查询结果的输出格式。",
    "Where to write; printed by default.": "写到哪里；默认直接显示。",
    "Write the index as a workbook (.xlsx).": "把依据库导出为工作簿（.xlsx）。",
    "Put all local lists side by side: who differs from its peers without a reason.": (
        "各乡镇（街道）清单并排比对：谁与众不同而没有说明理由。"
    ),
    "Turn all local lists round: each department's own list.": (
        "把全部本地清单倒过来：每个部门自己的清单。"
    ),
    "Reconcile base and local lists, as a sentence for the notice and as a table.": (
        "核对账：基础目录与本地清单的增减，成句供公示，成表供查对。"
    ),
    "Read local lists from files, do not derive them.": "从文件读取本地清单，不重新派生。",
    "A unit whose list the others are held to.": "样板单位，其他清单与它的清单比较。",
    "Per cent of the peers that make a majority.": "同类清单中百分之多少一致算作多数。",
    "What is told is printed or written as.": "输出格式；默认按 -o 的文件名判断。",
    "Departments, by id or name; all by default.": "部门编号或者名称；默认全部。",
    "Leave internal items out.": "不列内部事项。",
    "Move overlays to a new version of their base, three-way, nothing lost.": (
        "把增减调整改到基础目录的新版本上：三方比对，一处不丢。"
    ),
    "Overlays by id, unit, name or file; all by default.": (
        "增减调整：编号、单位代码、名称或文件；默认全部。"
    ),
    "The version of the base to move to.": "改到基础目录的哪一版。",
    "Where the old base is; else the workspace and its history are searched.": (
        "旧版目录在哪里；默认在工作区及其 git 历史中查找。"
    ),
    "Take all that the new base has gained.": "新目录新增的事项全部承接。",
    "Carry out the decisions on conflicts.": "按已填写的决定处理冲突。",
    "Decide all open conflicts, or those of an item.": "决定全部未决冲突，或某一事项的。",
    "Put overlays back as they were before.": "把增减调整恢复为改版前的原样。",
    "Put back overlays that were edited since, too.": "改版后又有改动的也恢复。",
    "Only tell; write nothing.": "只报告，不写入。",
    "What a rebase is told as.": "改版结果的输出格式。",
    "Keep records of admission and adjustment: open, list, check, decide, seal.": (
        "准入和动态调整记录：立项、列表、检查、决定、封存。"
    ),
    "Open a record of an admission or adjustment.": "新建一份准入或者动态调整记录。",
    "List records: how far they are, what comes next, what is late.": (
        "列出记录：办到哪一步、下一步、超期与否。"
    ),
    "Check records alone: steps, replies, terms, approvals.": (
        "只检查记录：环节、答复、期限、批准是否有效。"
    ),
    "Write a decision into a record and bind it to what it approves.": (
        "写入决定，并与所批内容绑定。"
    ),
    "Let the change of a record stand until a day, before it is decided.": (
        "先行认可：作出决定前，限期允许改动生效。"
    ),
    "Bind decisions that were written by hand to what they approve.": (
        "封存手工写入的决定，与所批内容绑定。"
    ),
    "admission or adjustment.": "admission 职责准入，或者 adjustment 动态调整。",
    "What it is about.": "标题。",
    "Who applies: id, name or code.": "申请单位：部门编号、名称或者单位代码。",
    "Why it is asked for.": "理由。",
    "A change, as “overlay:ID add ITEM”; may be repeated.": (
        "具体改动，如“overlay:编号 add 事项编号”；可以重复。"
    ),
    "The catalogue to change.": "要改动的目录。",
    "The overlay to change.": "要改动的增减调整。",
    "What is done there: add, remove, edit …": "动作：add、remove、edit 等。",
    "The item that is changed.": "改动的事项。",
    "The duty that is changed.": "改动的职责。",
    "What gave rise to it.": "起因。",
    "A citation; may be repeated.": "依据；可以重复。",
    "The power that goes with it.": "随事下放的权限。",
    "The people that go with it.": "随事下放的人员。",
    "The money that goes with it.": "随事下放的经费。",
    "The day of application; today by default.": "申请日期；默认今天。",
    "The id; the next of the year by default.": "记录编号；默认为当年的下一个。",
    "Only records in this state; may be repeated.": "只列出处于这一状态的记录；可以重复。",
    "What records are printed as.": "记录的输出格式。",
    "Records by id or file; all by default.": "记录的编号或者文件；默认全部。",
    "Records by id or file.": "记录的编号或者文件。",
    "The record, by id or file.": "记录的编号或者文件。",
    "The body that decided.": "作出决定的机关。",
    "The day of the decision.": "决定日期。",
    "The document number of the decision.": "文号。",
    "approved or refused.": "approved 批准，或者 refused 不予批准。",
    "The body that lets it stand.": "先行认可的机关。",
    "The day from which it stands.": "认可日期。",
    "The last day on which it stands.": "认可的最后一天。",
}
