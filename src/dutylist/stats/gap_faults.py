"""What can be wanting in the legal basis of a workspace: DL230 to DL236."""

from dutylist.findings import Fault, Severity
from dutylist.texts import Text

UNCITED = Fault(
    code="DL230",
    name="uncited-instrument",
    severity=Severity.NOTE,
    message=Text("依据库里的《{title}》没有清单引用", "no list cites “{title}” of the index"),
    remedy=Text(
        "确认是否还需要；不需要的可从依据库删去", "delete it from the index if nobody needs it"
    ),
    why=Text("没人引用的法规也要有人维护。", "What nobody cites has to be kept up all the same."),
)
BARE_ITEM = Fault(
    code="DL231",
    name="item-without-basis",
    severity=Severity.ERROR,
    message=Text("事项“{name}”没有任何依据", "the item “{name}” has no basis at all"),
    remedy=Text(
        "写明依据；找不到依据的，不应列入清单",
        "cite one; what rests on none does not belong in the list",
    ),
    why=Text("没有依据的事项正是清单要挡住的。", "A list is there to keep such items out."),
)
BARE_DUTY = Fault(
    code="DL232",
    name="duty-without-own-basis",
    severity=Severity.WARNING,
    message=Text(
        "“{name}”的职责 {duty} 自己没有依据", "the duty {duty} of “{name}” has no basis of its own"
    ),
    remedy=Text("在这条职责下写明条文", "cite the provision with the duty"),
    why=Text(
        "事项有依据，不等于每条职责都有依据。", "The basis of an item may not carry each duty."
    ),
)
DOCUMENTS_ONLY = Fault(
    code="DL233",
    name="documents-only",
    severity=Severity.ERROR,
    message=Text(
        "“{name}”涉及“{word}”，却只依据规范性文件：{basis}",
        "“{name}” is about {word} but rests on documents only: {basis}",
    ),
    remedy=Text(
        "补上法律、法规或规章的条文；没有的，这项职责不能列入",
        "cite a law, regulation or rule; without one the duty cannot be listed",
    ),
    why=Text(
        "处罚、许可、强制、征收和检查须由法律、法规或规章设定，规范性文件不能设定。"
        "判断方法：职责或事项名称里有这类字样，或清单种类是权力清单，而依据中没有一部是法律、"
        "法规、规章。",
        "Penalties, permits, coercion, levies and inspections are laid down by laws, regulations "
        "and rules, never by documents. The rule: such a word stands in the duty or in the item's "
        "name, or the list is one of powers, and nothing cited is a law, regulation or rule.",
    ),
)
FOREIGN = Fault(
    code="DL234",
    name="foreign-regulation",
    severity=Severity.ERROR,
    message=Text(
        "“{name}”引用了外地的法规《{title}》（{place}），本地是{home}",
        "“{name}” cites “{title}” of {place}; this is {home}",
    ),
    remedy=Text(
        "改引本地的法规；没有的，改引法律或行政法规",
        "cite the regulation of this place, or a national one",
    ),
    why=Text(
        "地方性法规和地方政府规章只在本行政区域内有效。",
        "A local regulation applies within its own region only.",
    ),
)
TWO_NAMES = Fault(
    code="DL235",
    name="two-names",
    severity=Severity.NOTE,
    message=Text(
        "《{title}》有 {count} 种写法：{names}", "“{title}” is called by {count} names: {names}"
    ),
    remedy=Text("统一写全称", "use the full title everywhere"),
    why=Text("写法不一，查找和统计会漏。", "Searches and counts miss what has another name."),
)
WHOLE = Fault(
    code="DL236",
    name="no-article-cited",
    severity=Severity.NOTE,
    message=Text(
        "《{title}》有 {count} 处只引到全文，没有写到条",
        "“{title}” is cited as a whole, without an article, in {count} places",
    ),
    remedy=Text("写明第几条", "say which article"),
    why=Text(
        "只写法规名称，法规修改时不知道影响哪一条。",
        "When the law changes nobody knows which article was meant.",
    ),
)
GAPS: tuple[Fault, ...] = (
    UNCITED,
    BARE_ITEM,
    BARE_DUTY,
    DOCUMENTS_ONLY,
    FOREIGN,
    TWO_NAMES,
    WHOLE,
)
