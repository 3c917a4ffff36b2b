"""More rewordings of local duties: slips of the pen, unseen signs, and ways to slip work in.

One line: the shifts, the wording before, the wording after, as in `reworded`.
"""

TABLE = """
same      | 协助\u00ad开展检查 | 协助开展检查。
stronger  | 发现问题报告 | 发现问题查\u00ad处
stronger  | 协\u200b助开展检查 | 负责开展检查
stronger  | 协助开展检查 | 负·责开展检查
unclear   | 協助調解糾紛 | 协助调解纠纷
stronger  | 協助調解糾紛 | 負責調解糾紛
unclear   | 登计养犬信息 | 登记养犬信息
unclear   | 协住居名办理登记 | 协助居民办理登记
unclear   | 及时抱告 | 急时报告
stronger  | 协助救助困难群众 | 救助困难群众
unclear   | 指导居民委员会换届 | 指导居委会换届
unclear   | 报区自然资源局 | 报区自规局
unclear   | 转公安龙沙分局 | 转公安机关
unclear   | 每年3月31日前公开合同 | 每年三月三十一日前公开合同
tighter   | 每年五月底前公开合同 | 每年3月底前公开合同
unclear   | 每月一次走访 | 每月1次走访
stronger  | 适时开展巡查 | 开展巡查
stronger  | 受区民政局委托审批临时救助 | 审批临时救助
weaker    | 处理违法建设 | 报告违法建设
weaker    | 处置 | 上报
weaker    | 调查处理纠纷 | 调查上报纠纷
weaker    | 检查处置隐患 | 检查上报隐患
weaker    | 处理投诉 | 转交投诉
weaker    | 拆除违建 | 告知当事人拆除违建
unclear   | 处置投诉 | 处理投诉
stronger  | 审核上报名单 | 审核查处名单
stronger  | 协助执法 | 综合执法
stronger  | 发现火点，报区农业农村局 | 发现火点，自行处置
stronger  | 核实反映并督促公布，责令改正 | 核实反映并责令公布，责令改正
stronger less | 由社区上门调解 | 由街道上门调解
tighter   | 开展自身安全检查 | 开展辖区安全检查
tighter   | 检查重点单位 | 检查各单位
tighter   | 检查重点场所 | 检查全部场所
tighter   | 走访部分居民 | 走访居民
looser    | 检查单位 | 检查重点单位
less      | 检查单位，重点时段值守岗亭 | 检查单位
stronger  | 支持居民委员会派员 | 牵头支持居民委员会派员
stronger  | 指导社区巡查 | 负责指导社区巡查
stronger  | 办理居民公约备案 | 办理居民公约备案（街道负责落实）
weaker    | 举办活动，指导社区开展宣传 | 协助举办活动，指导社区开展宣传
unclear   | 办好服务站，发现困难的协助申请 | 依法办好服务站，发现困难的协助申请
unclear   | 办好服务站，发现困难的协助申请 | 按规定办好服务站，发现困难的协助申请
unclear   | 发放避震手册 | 分发避震手册
more      | 开展养犬宣传 | 开展养犬宣传（包括垫付犬只收容费）
stronger  | 协助开展消防检查 | 协助并组织开展消防检查
tighter   | 整改一般隐患 | 整改隐患
tighter   | 管理20平方米以下餐饮店 | 管理餐饮店
tighter   | 管理20平方米以下餐饮店 | 管理50平方米以下餐饮店
stronger  | 协调部门维修路灯 | 维修路灯
stronger  | 具备条件的设立站点 | 设立站点
stronger  | 鼓励设立站点 | 设立站点
unclear   | 配合区市监局检查 | 配合区市场监督管理局检查
unclear   | 受理低保申请 | 受理最低生活保障申请
unclear   | 开展预防接种宣传 | 开展疫苗接种宣传
unclear   | 做好防汛值守 | 做好防汛值班值守
unclear   | 建立台账 | 健全台账
weaker    | 检查处罚企业 | 检查企业
less      | 化解信访 | 上报信访
less      | 解决困难 | 反映困难
stronger  | 提醒商户清扫 | 清扫商户门前
more      | 开展走访等工作 | 开展走访等工作及垃圾清运工作
more      | 调解养犬纠纷 | 调解养犬纠纷，签订责任状
more      | 调解养犬纠纷 | 调解养犬纠纷，纳入年度考核
"""
