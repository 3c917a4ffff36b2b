"""Rewordings of local duties as a clerk meets them, each with what it does to the burden.

One line: the shifts, the wording before, the wording after.
"""

from wording.slipped import TABLE

_TABLE = """
same      | 协助开展消防宣传。 | 协助开展消防宣传
same      | 协助开展消防宣传，报告火灾隐患 | 协助开展消防宣传、报告火灾隐患
same      | 协助开展(燃气)安全检查 | 协助开展（燃气）安全检查
same      | 每年3次 | 每年３次
same      | 协助 开展消防宣传 | 协助开展\u3000消防宣传
unclear   | 协助开展消防宣传 | 协助做好消防宣传
unclear   | 协助开展消防宣传 | 配合开展消防宣传
unclear   | 协助开展消防宣传 | 协助开展防火宣传
unclear   | 协助开展消防宣传 | 协助开展消防宣传工作
unclear   | 协助开展消防宣传 | 积极协助有关部门开展消防宣传
unclear   | 协助区应急局开展消防宣传 | 协助区应急管理局开展消防宣传
unclear   | 协助区应急局开展消防宣传 | 协助龙沙区应急管理局开展消防宣传
unclear   | 发现污水直排的报区农业农村局 | 发现污水直排的报龙沙生态环境局
unclear   | 做好人员登计 | 做好人员登记
unclear   | 建立工作台帐，及时更新 | 建立工作台账，及时更新
unclear   | 组织居民开展垃圾分类 | 组织群众开展垃圾分类
unclear   | 做好登记、核实、上报 | 做好核实、上报、登记
unclear   | 开展巡查、宣传和劝导 | 开展宣传、劝导和巡查
unclear   | 开展安全生产检查及隐患上报 | 开展安全生产检查，并及时上报隐患
unclear   | 摸排辖区内风险隐患 | 排查辖区安全隐患
unclear   | 发现问题及时上报 | 发现问题及时报告
unclear   | 发现违法建设及时劝阻 | 发现违法建设及时制止
unclear   | 按照职责分工，协助开展排查 | 协助开展排查
unclear   | 协助开展排查 | 按照有关规定，协助开展排查
unclear   | 依据《中华人民共和国消防法》第三十二条，开展防火宣传 | 开展防火宣传
unclear   | 开展防火检查 | 开展防火检查（《中华人民共和国消防法》第三十二条）
unclear   | 按照示例发〔2022〕1号要求开展排查 | 按照示例发〔2025〕3号要求开展排查
unclear   | 开展2024年度排查 | 开展2025年度排查
unclear   | 入户核实家庭收入 | 入户核查家庭收入
unclear   | 受理救助申请，开展入户调查 | 接收救助申请，开展入户调查
unclear   | 开展群众性消防宣传教育 | 开展群众性消防宣传
unclear   | 负责辖区内矛盾纠纷的排查 | 负责矛盾纠纷排查
unclear   | 牵头开展环境整治 | 负责开展环境整治
unclear   | 及时向区住房和城乡建设局报告危房 | 及时将危房上报区住建局
unclear   | 做好残疾人信息采集工作 | 做好残疾人信息收集工作
unclear   | 组织开展巡查 | 组织开展日常巡查
unclear   | 做好困难群众走访慰问等工作 | 做好困难群众走访慰问
unclear   | 通知消防设施负责人参加培训 | 告知消防设施负责人参加培训
unclear   | 会同派出所开展宣传 | 会同公安派出所开展宣传
unclear   | 督促整改火灾隐患 | 督促改正火灾隐患
unclear   | 协助做好防汛预案编制 | 协助做好防汛应急预案编制
unclear   | 指导社区开展巡查 | 指导社区开展检查
stronger  | 协助开展检查 | 负责开展检查
stronger  | 配合开展检查 | 组织实施检查
stronger  | 参与检查 | 牵头检查
stronger  | 协助开展检查 | 开展检查
stronger  | 配合做好森林防火工作 | 统筹做好森林防火工作
stronger  | 协助做好防汛工作 | 承担防汛工作
stronger  | 开展环境整治 | 负责环境整治
stronger  | 组织开展环境整治 | 牵头组织开展环境整治
stronger  | 协助宣传；协助检查 | 协助宣传；负责检查
stronger  | 协助排查并协助登记 | 协助排查并负责登记
stronger  | 按照职责分工，协助开展排查 | 按照职责分工，负责开展排查
stronger  | 配合区应急局开展检查 | 负责检查
stronger  | 做好执法检查的配合工作 | 做好执法检查工作
stronger  | 发现并报告违法建设 | 发现并查处违法建设
stronger  | 发现并报告违法建设 | 发现并处置违法建设
stronger  | 发现违法建设及时劝阻、报告 | 发现违法建设及时劝阻、查处
stronger  | 发现私搭乱建的，劝阻并报区城管局 | 发现私搭乱建的，依法拆除
stronger  | 协助查处违法建设 | 查处违法建设
stronger  | 协助查处违法建设 | 负责查处违法建设
stronger  | 配合区城管局取缔占道经营 | 取缔占道经营
stronger  | 负责救助对象审核 | 负责救助对象审核、审批
stronger  | 开展巡查，督促整改 | 开展巡查，责令整改
stronger  | 督促当事人拆除违建 | 拆除违建
stronger  | 劝导当事人自行拆除违建 | 强制拆除违建
stronger  | 在区应急局指导下，开展隐患排查 | 开展隐患排查
stronger  | 在区应急局的统一领导下组织演练 | 组织演练
stronger  | 会同区住建局开展危房排查 | 开展危房排查
stronger  | 由区住建局牵头，开展危房排查 | 开展危房排查
stronger  | 由区住建局牵头，配合开展危房排查 | 开展危房排查
stronger  | 区住建局牵头，街道配合排查危房 | 街道排查危房
stronger  | 与区卫生健康局共同开展宣传 | 开展宣传
stronger  | 联合区市场监督管理局开展检查 | 开展检查
stronger  | 不承担行政执法职责，开展巡查 | 承担行政执法职责，开展巡查
stronger  | 开展巡查，不承担处罚职责 | 开展巡查
stronger  | 无需提供证明材料 | 提供证明材料
stronger  | 不负责收费，做好服务 | 负责收费，做好服务
stronger  | 发现违法行为的，由区城管局查处 | 发现违法行为的，查处
stronger  | 区城市管理局负责查处，街道协助劝导 | 街道协助劝导
stronger  | 可以协助开展检查 | 协助开展检查
stronger  | 根据需要开展巡查 | 开展巡查
stronger  | 不代替企业填报 | 代替企业填报
weaker    | 负责开展检查 | 协助开展检查
weaker    | 开展环境整治 | 配合开展环境整治
weaker    | 查处违法建设 | 报告违法建设
weaker    | 开展隐患排查 | 在区应急局指导下，开展隐患排查
weaker    | 开展危房排查 | 会同区住建局开展危房排查
weaker    | 开展危房排查 | 由区住建局牵头，开展危房排查
weaker    | 开展巡查 | 开展巡查，不承担处罚职责
weaker    | 负责审核、审批 | 负责审核
tighter   | 每年开展一次消防演练 | 每半年开展一次消防演练
tighter   | 每季度巡查一次 | 每月巡查一次
tighter   | 每月巡查 | 每周巡查
tighter   | 每周开展2次巡查 | 每日开展巡查
tighter   | 定期开展巡查 | 每月开展巡查
tighter   | 开展巡查 | 每月开展巡查
tighter   | 开展巡查 | 定期开展巡查
tighter   | 不定期开展巡查 | 定期开展巡查
tighter   | 开展值守 | 全天开展值守
tighter   | 每日值守 | 24小时值守
tighter   | 每年不少于2次演练 | 每年不少于四次演练
tighter   | 每两年演练一次 | 每年演练一次
tighter   | 每季度检查不少于1次 | 每季度检查不少于3次
tighter   | 入户走访率达到80% | 入户走访率达到100%
tighter   | 覆盖率不低于百分之八十 | 覆盖率不低于90%
tighter   | 排查覆盖率90% | 排查全覆盖
tighter   | 配备2名网格员 | 配备5名网格员
tighter   | 组建不少于十人的应急队伍 | 组建不少于二十人的应急队伍
tighter   | 10个工作日内办结 | 5个工作日内办结
tighter   | 十日内报送 | 三日内报送
tighter   | 5个工作日内报送 | 3日内报送
tighter   | 24小时内上报 | 2小时内上报
tighter   | 24小时内上报 | 立即上报
tighter   | 及时上报 | 立即上报
tighter   | 及时上报 | 当日上报
tighter   | 次日上报 | 当日上报
tighter   | 发现问题上报 | 发现问题1小时内上报
tighter   | 每年3月31日前公开 | 每年1月31日前公开
tighter   | 2025年12月底前完成 | 2025年6月底前完成
tighter   | 年底前完成整治 | 6月底前完成整治
tighter   | 三个月内完成回访 | 一个月内完成回访
looser    | 每月巡查一次 | 每季度巡查一次
looser    | 每日巡查 | 巡查
looser    | 3日内报送 | 十日内报送
looser    | 立即上报 | 及时上报
looser    | 配备5名网格员 | 配备2名网格员
tighter looser | 每年演练4次，3日内报送 | 每年演练2次，1日内报送
more      | 协助开展消防宣传 | 协助开展消防宣传和消防设施检查
more      | 开展巡查 | 开展巡查和设施检查
more      | 协助开展消防宣传 | 协助开展消防、燃气宣传
more      | 开展巡查 | 开展巡查并上报
more      | 开展宣传、巡查 | 开展宣传、巡查、登记
more      | 协助巡查 | 协助巡查、查处
more      | 做好防汛宣传 | 做好防汛宣传，垫付抢险费用
more      | 开展走访 | 开展走访，完成上级交办的其他工作
more      | 负责环境整治 | 负责环境整治和污水管网维护
more      | 协助宣传 | 协助宣传，建立台账
more      | 开展安全生产检查 | 开展安全生产、食品安全检查
more      | 协助做好养老服务 | 协助做好养老服务，组织志愿者上门照料
more      | 劝阻占道经营 | 劝阻占道经营，清理沿街堆物
less      | 协助开展消防宣传和消防设施检查 | 协助开展消防宣传
less      | 开展宣传、巡查、登记 | 开展宣传、登记
less      | 开展巡查并上报 | 开展巡查
less      | 负责环境整治和污水管网维护 | 负责环境整治
other     | 协助开展消防宣传 | 协助开展犬只登记
other     | 负责环境整治 | 负责森林防火
other     | 开展巡查，报告火情火灾 | 开展巡查，清运建筑垃圾
other     | 做好老年人探访 | 做好老年人助餐
other     | 查处违法建设 | 处罚违法建设
stronger other | 协助开展消防宣传 | 负责查处违法建设
other          | 负责开展消防宣传 | 协助建筑垃圾清运
stronger less  | 协助开展消防宣传和设施检查 | 负责开展消防宣传
more weaker    | 负责开展消防宣传 | 协助开展消防宣传和设施检查
tighter less   | 每季度开展宣传、走访 | 每月开展宣传
stronger looser | 协助每月开展宣传 | 负责每季度开展宣传
stronger       | 协助每季度开展宣传 | 负责每月开展宣传和走访
stronger  | 协助开展检查 | 牵头、负责、统筹开展检查
stronger  | 支持配合区消防救援大队开展检查 | 具体负责开展检查
unclear   | 参与由区局牵头的专项行动 | 参与由区局牵头的专项行动工作
unclear   | 配合部门开展联合执法 | 配合有关部门开展联合执法
stronger  | 协助开展消防宣传 | 消防宣传工作由街道负责
stronger  | 协助开展消防宣传 | 协助并负责开展消防宣传
stronger  | 协助开展消防宣传 | 落实消防宣传
stronger  | 协助区应急局开展检查 | 会同区应急局开展检查
stronger  | 协助消防宣传 | 协助消防宣传、组织实施
more      | 开展宣传 | 开展宣传及其他相关工作
stronger  | 清运垃圾，费用由区城管局承担 | 清运垃圾
stronger  | 在法定职责范围内协助排查 | 协助排查
stronger  | 应区应急局请求，协助排查 | 协助排查
stronger less | 指导社区开展巡查 | 开展巡查
stronger  | 指导开展巡查 | 开展巡查
stronger  | 由物业服务企业负责清运垃圾 | 负责清运垃圾
stronger  | 由物业清运垃圾 | 清运垃圾
more      | 办理由部门移交的案件 | 办理由部门移交的案件、信访
stronger  | 有条件的街道开展巡查 | 开展巡查
stronger  | 开展宣传 | 开展宣传，兜底救助
stronger other | 协助做好森林防火巡查 | 组织实施森林防灭火专项整治
stronger  | 参与应急处置 | 应急处置
stronger  | 报告噪声扰民 | 处置噪声扰民
unclear   | 督促整改，上报结果 | 督促整改并上报结果
unclear   | 动员居民参与垃圾分类 | 引导居民参与垃圾分类
unclear   | 组织居民参加演练 | 动员居民参加演练
unclear   | 编制街道应急预案 | 制定街道应急预案
unclear   | 协助公安机关开展禁毒宣传 | 配合公安部门开展禁毒宣传教育
unclear   | 参与检查 | 参加检查
unclear   | 协助区应急局开展检查 | 支持区应急局开展检查
unclear   | 配合执法检查 | 做好执法检查配合工作
unclear   | 配合执法检查 | 做好执法检查配合
stronger  | 协助巡查 | 开展巡查，做好配合工作
other     | 协助做好防火工作 | 协助做好防汛工作
other     | 协助做好养老服务 | 协助做好养犬服务
other     | 协助清理国道 | 协助清理省道
unclear   | 协助疏导群众 | 协助疏散群众
unclear   | 消防宣传由街道负责 | 由街道负责消防宣传
stronger  | 协助查处 | 查处
looser    | 开展入企检查 | 每月开展入企检查不超过2次
tighter   | 每月开展入企检查不超过2次 | 每月开展入企检查不超过4次
looser    | 抽查企业 | 抽查不超过3家企业
tighter   | 抽查不超过3家企业 | 抽查不超过9家企业
looser    | 抽查企业 | 抽查不超过20%的企业
"""


def pairs() -> list[tuple[str, str, str]]:
    """Return the shifts expected, the wording before and the wording after."""
    lines = (*_TABLE.strip().splitlines(), *TABLE.strip().splitlines())
    rows = [line.split("|") for line in lines]
    return [(shifts.strip(), before.strip(), after.strip()) for shifts, before, after in rows]
