"""Why a piece of text became no citation, and what is written otherwise than it should be."""

from collections.abc import Mapping
from enum import StrEnum

from dutylist.texts import Text


class RestName(StrEnum):
    """Why a piece of text became no citation."""

    UNREAD = "unread"
    NO_TITLE = "no-title"
    NO_ARTICLE = "no-article"
    NO_UNIT = "no-unit"
    RELATIVE = "relative"
    UNCLOSED = "unclosed"
    NUMBER = "number"
    QUOTED = "quoted"
    CONTEXT = "context"
    NAMED_PART = "named-part"
    AND_OTHERS = "and-others"
    VAGUE = "vague"
    NON_LAW = "non-law"
    ISSUER = "issuer"
    TOO_LONG = "too-long"


UNDERSTOOD = frozenset(
    {RestName.QUOTED, RestName.CONTEXT, RestName.NAMED_PART, RestName.AND_OTHERS}
)
"""Pieces that are no citation, though what they are is known and nothing is wrong with them."""


class SlipName(StrEnum):
    """What is written otherwise than it should be, though it was understood."""

    NUMERAL = "numeral"
    DOUBTFUL = "doubtful-numeral"
    DIGITS = "digits"
    ORDINAL = "missing-ordinal"
    UNIT = "missing-unit"
    VARIANT = "variant-character"
    BLANK = "stray-blank"
    TITLE_MARKS = "title-marks"
    HALF_MARKS = "half-title-marks"
    TITLE_WORD = "title-word"
    QUOTED_WORD = "quoted-word"
    NUMBER = "number"
    NUMBER_MARKS = "number-brackets"
    DATE = "date"
    RANGE = "range"


REST_REASONS: Mapping[RestName, Text] = {
    RestName.UNREAD: Text(zh="不是可识别的依据", en="not understood as a citation"),
    RestName.NO_TITLE: Text(
        zh="没有写明是哪一部法律、法规或文件", en="does not say of which instrument"
    ),
    RestName.NO_ARTICLE: Text(
        zh="款、项、目前面没有写明第几条", en="a paragraph or subparagraph of no article"
    ),
    RestName.NO_UNIT: Text(
        zh="数字后面缺少“条”“款”或者“项”", en="a number without 条, 款 or 项 behind it"
    ),
    RestName.RELATIVE: Text(
        zh="“前款”“前条”离开条文就不知所指",
        en="“the preceding paragraph” names none outside the law itself",
    ),
    RestName.UNCLOSED: Text(zh="书名号不成对", en="a title mark without its partner"),
    RestName.NUMBER: Text(zh="发文字号不完整", en="the document number is malformed"),
    RestName.QUOTED: Text(zh="引用的条文内容，不作为依据读取", en="quoted wording, not read"),
    RestName.CONTEXT: Text(
        zh="依据前后的文字，不含依据", en="words around a citation that cite nothing themselves"
    ),
    RestName.NAMED_PART: Text(
        zh="用名称指明的编或者附则，没有条号", en="a part by its name, without an article"
    ),
    RestName.AND_OTHERS: Text(
        zh="“等规定”没有再指明别的依据", en="“and other provisions”: names no more"
    ),
    RestName.VAGUE: Text(
        zh="笼统的“有关规定”，没有指明依据", en="“relevant provisions”: names none"
    ),
    RestName.NON_LAW: Text(
        zh="不是法律、法规、规章或者文件，没有可核对的名称",
        en="no law, regulation or document, and no title to look up",
    ),
    RestName.ISSUER: Text(zh="书名号外的发文机关", en="the issuing body, outside the title"),
    RestName.TOO_LONG: Text(
        zh="一行太长，没有读取；请一行一条", en="the line is too long; write one string to a line"
    ),
}

SLIP_REASONS: Mapping[SlipName, Text] = {
    SlipName.NUMERAL: Text(zh="数字写法不规范", en="the number is not in standard form"),
    SlipName.DOUBTFUL: Text(
        zh="数字少写了“零”，有两种读法", en="零 is missing, so the number can be read in two ways"
    ),
    SlipName.DIGITS: Text(
        zh="条款序号应当用汉字数字", en="provisions are numbered in Chinese numerals"
    ),
    SlipName.ORDINAL: Text(zh="条款前面缺“第”字", en="第 is missing"),
    SlipName.UNIT: Text(zh="序号后面缺“项”字", en="项 is missing behind the number"),
    SlipName.VARIANT: Text(zh="用了异体字或者别字", en="a variant character"),
    SlipName.BLANK: Text(zh="条款中间夹有空格", en="a blank inside the provision"),
    SlipName.TITLE_MARKS: Text(zh="名称应当加书名号《》", en="the title lacks its marks 《》"),
    SlipName.HALF_MARKS: Text(zh="书名号缺了一半", en="one of the marks 《》 is missing"),
    SlipName.TITLE_WORD: Text(
        zh="名称里的“条件”疑为“条例”之误", en="条件 in the title is most likely meant as 条例"
    ),
    SlipName.QUOTED_WORD: Text(
        zh="条文内容里的“本方法”疑为“本办法”之误",
        en="本方法 in the quoted wording is most likely meant as 本办法",
    ),
    SlipName.NUMBER: Text(
        zh="发文字号里混入了形似数字的字母", en="a letter stands for a digit in the number"
    ),
    SlipName.NUMBER_MARKS: Text(
        zh="发文字号的年份括号不完整", en="the year in the number is not between brackets"
    ),
    SlipName.DATE: Text(zh="日期缺“年”或者“月”字", en="年 or 月 is missing in the date"),
    SlipName.RANGE: Text(zh="起止条款顺序颠倒", en="the range ends before it begins"),
}

SLIP_REMEDIES: Mapping[SlipName, Text] = {
    SlipName.NUMERAL: Text(zh="核对条文后改为规范写法", en="compare with the law, then correct it"),
    SlipName.DOUBTFUL: Text(zh="核对条文，看指的是哪一个", en="look up in the law which is meant"),
    SlipName.DIGITS: Text(zh="改用汉字数字", en="write Chinese numerals"),
    SlipName.ORDINAL: Text(zh="补上“第”字", en="add 第"),
    SlipName.UNIT: Text(zh="补上“第”字和“项”字", en="add 第 and 项"),
    SlipName.VARIANT: Text(zh="改用规范字", en="use the standard character"),
    SlipName.BLANK: Text(zh="删去空格", en="take out the blank"),
    SlipName.TITLE_MARKS: Text(zh="加上书名号", en="add the title marks"),
    SlipName.HALF_MARKS: Text(zh="补全书名号", en="add the missing title mark"),
    SlipName.TITLE_WORD: Text(zh="核对名称，确认后改正", en="look the title up, then correct it"),
    SlipName.QUOTED_WORD: Text(
        zh="对照原文，确认后改正", en="compare with the law, then correct it"
    ),
    SlipName.NUMBER: Text(zh="把字母改为数字", en="write a digit instead of the letter"),
    SlipName.NUMBER_MARKS: Text(zh="年份加六角括号〔〕", en="put the year into 〔〕"),
    SlipName.DATE: Text(zh="核对日期后补全", en="look the date up, then complete it"),
    SlipName.RANGE: Text(zh="核对条文后对调", en="compare with the law, then swap them"),
}
