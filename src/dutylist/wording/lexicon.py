"""Words that add nothing, words that mean the same, and small acts that only pass a matter on."""

from collections.abc import Iterator, Mapping
from functools import cache

_LIGHT = """
做好 做实 开展 进行 组织 加强 抓好 抓实 落实 推进 推动 实施 执行 及时 认真 积极
主动 有关 相关 工作 事项 任务 等 等等 以及 和 与 及 并 且 并且 或 或者 同时
会同 联合 共同 协同 一起 依法 依规 依照 按照 根据 依据 按 要求 规定 职责 职责分工
分工 辖区 辖区内 本辖区 区域内 范围内 本区域 行政区域 属地 本 内 各 各类 各项 各级
各种 全面 切实 进一步 严格 强化 深入 广泛 扎实 持续 不断 大力 努力 充分 继续 经常
经常性 日常 常态化 统一 具体 相应 必要 必要的 一定 情况 方面 过程 活动 力度 措施
对 对于 将 把 向 为 在 于 由 从 到 的 地 得 了 着 中 时 后 前 其 该 所 以
被 给 予 予以 给予 加以 通过 采取 用于 针对 围绕 结合 配合 协助 参与 牵头 负责
统筹 组织实施 主管 应当 应 须 必须 务必 需 需要 可 可以 能够 不少于 至少 不低于
不超过 以上 以下 左右 部门 单位 一 有 是 即 如 若 也 则 都 均 又 再 还 就 之
上 下 里 切实做好 关于 涉及 方式 形式 多种形式 有效 良好 较好 更好 规范 高效 稳妥
有序 稳步 尽快 尽早 迅速 快速 合理 科学 精准 细致 妥善 部署 安排 统一部署 统一安排
配套 专项 完善 健全 优化 提升 提高 促进 力争 全力 协调 协助做好 承担 辅助 等工作 等事项
线索 覆盖率 覆盖 达到 率 支持 当事人 行为人 自行 履职 履行 尽责 职能 履职尽责 认真履职
"""

_SAME = """
隐患 风险隐患 安全隐患 隐患问题 问题隐患 隐患风险
排查 摸排 摸底 摸底排查 排查摸底 排摸 摸清 摸查 清查 普查摸底
巡查 巡视 巡检 巡逻 日常巡查 巡看 巡访 走巡
检查 查看 查验 日常检查
群众 居民 村民 居民群众 人民群众 村(居)民 辖区居民 辖区群众 城乡居民
宣传 宣传教育 宣讲 普及 科普 宣传普及 宣传引导 宣传动员 普及宣传 知识普及 知识宣传 宣传活动
消防 防火
登记 登记造册 备案登记 登记在册 登记备案 造册登记
核实 核查 核对 查实 查证 查核
收集 搜集 采集 征集 归集
汇总 汇集 统计汇总 汇总统计
整改 改正 整改落实 整改到位 落实整改
违建 违法建设 违法建筑 违章建筑 违规建设 违法违规建设 违法建筑物 私搭乱建
台账 台帐 工作台账 台账资料
人员 工作人员 有关人员 相关人员
受理 接收 接受
居民委员会 居委会 社区居委会 居民委员 社区居民委员会
村民委员会 村委会
村(居)民委员会 村(居)委会 村居民委员会
人民调解委员会 调委会 调解委员会
发放 分发
村(社区) 村、社区 社区(村) 村和社区 社区、村 村居
突发事件 突发情况 突发状况
预案 应急预案
制定 制订 编制 拟定 拟订
设立 建立 成立 组建 设置 健全 建立健全
值守 值班 值班值守 值守值班
最低生活保障 低保
预防接种 疫苗接种 接种疫苗
信息 数据信息 信息数据
化解 调解化解 化解调处 调处 调处化解 调解
疏散 疏散转移 转移疏散
老年人 老人
儿童 未成年人
残疾人 残疾人员
困难群众 困难居民 生活困难群众
"""

_SMALL = """
报告 上报 报送 报 报请 呈报 反映 反馈 通报 推送 汇报 报备 提请 向上级报告
移交 转办 移送 转交 转送 交由 抄送 抄告 转办
劝阻 劝导 劝止 制止 劝离 劝说
提醒 提示 告知 通知 批评教育
督促 督导 敦促 督办 跟踪督促
"""

_KEPT = """
等级 对象 和平 在册 向导 对口 为主 报名 报酬 报废 时间 本人 后果 前期 上学 下岗
中心 中小 从业 应急 应对 地下 地质 地震 得知 有害 有毒 有机 有限 是否 可疑 内部
内涝 内河 部位 其他 如实 一线 上门 上网 上访 下沉 上岗 上下班 单位犯罪 所有权
各民族
"""

_SUBJECTS = """
防汛 防洪 防震 防疫 防台 防盗 防诈 防雷 防空 防溺水 抗旱 抗震 国道 省道 县道 乡道
村道 街道 养老 养犬 养殖 养护 禁毒 禁烧 禁养 禁种 禁渔 禁牧 低保 医保 社保 农保
电动车 机动车 农机 农药 农房 危房 公房 民房 水库 水井 河道 渠道 公路 铁路 道路
校车 货车 客车 残疾 残膜 老年 少年 幼儿 妇女 民兵 征兵 征地 征迁 拆迁 植树 造林
古树 古井 烟花 烟草 耕地 林地 草地 湿地 墓地 工地 宅基地 渣土 垃圾 厕所 集市 夜市
食品 药品 商品 婚姻 婚育 殡葬 火灾 水灾 旱灾 雪灾 虫灾 疫情 舆情 灾情
"""

DISTINCT = frozenset(_SUBJECTS.split())
"""Subjects that differ although one letter sets them apart: 养老 and 养犬 are no slip."""

LONGEST = 8
"""Letters of the longest word that is looked up."""


@cache
def _words() -> Mapping[str, str]:
    """Return what each known word is read as: nothing, the first of its like, or itself."""
    same = {word: line.split()[0] for line in _SAME.strip().splitlines() for word in line.split()}
    acts = [line.split() for line in _SMALL.strip().splitlines()]
    small = {word: f"<{line[0]}>" for line in acts for word in line}
    kept = {word: word for word in _KEPT.split()} | {word: f",{word}," for word in DISTINCT}
    light = dict.fromkeys(_LIGHT.split(), ",")
    found = {**light, **kept, **same, **small}
    return {word: read for word, read in found.items() if len(word) <= LONGEST}


def reads(text: str) -> Iterator[str]:
    """Yield the text word by word, the longest known words first, each as what it is read as.

    A comma stands for a word that adds nothing, `<…>` for a small act; other letters stay.
    """
    words, at, end = _words(), 0, len(text)
    while at < end:
        for length in range(min(LONGEST, end - at), 0, -1):
            read = words.get(text[at : at + length])
            if read is not None:
                yield read
                at += length
                break
        else:
            yield text[at]
            at += 1
