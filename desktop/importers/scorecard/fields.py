"""What the columns of other people's scorecards hold, by the headings that are met."""

import re
from functools import cache
from typing import Final

from desktop.importers.scorecard.comparators import is_of_others

_WORD = re.compile(r"[^\W_]+|[%£]")
LONGEST: Final = 200
"""How long a heading may be: some explain themselves in brackets."""
_LONGEST_BARE = 60
_TAIL = re.compile(r"\b(?:for|at|in|to|as)\b")
_SINCE = re.compile(r"\b(?:from|since|compared|vs|versus|against|on)\b")
_HEADINGS: Final = {
    "outcome": """outcome | outcomes | priority | corporate priority | council priority | theme | strategic theme
        | strategic objective | corporate objective | objective | strategic priority | ambition | aim | goal | pillar
        | mission | domain | category | area | strategic aim
        | council plan outcome | council plan priority | corporate plan priority""",
    "accountable": """lead accountability | accountability | accountable | portfolio holder | portfolio
        | accountable director | cabinet member | lead member | executive lead""",
    "ref": """ref | ref no | reference | reference no | no | number | id | code | pi ref | kpi ref | pi no | kpi no
        | pi code | kpi code | pi id | kpi id | indicator ref | indicator no | indicator code | measure ref | measure no
        | measure id | short code | # """,
    "action": "action | actions | key action | activity | key activity | what we will do",
    "measure": """measure | measures | indicator | indicators | performance indicator | performance indicators
        | performance measure | performance measures | key performance indicator | key performance indicators
        | key measure | kpi | kpis | pi | measure description | indicator description | description | pi description
        | kpi description | measure name | indicator name | measure title | indicator title | title | metric
        | what we measure | what we will measure | how we will measure
        | how we will measure success | how will we measure success | what will we measure
        | measure of success | measures of success
        | success measure | success measures | key measure of success
        | name | headline measure | short name | kpi name | pi name | kpi title | pi title
        | description of measure | description of indicator | headline indicator""",
    "lead": """lead officer | lead | officer | owner | measure owner | indicator owner | kpi owner | responsible officer
        | service lead | head of service | responsible | accountable officer | data owner | lead director | director
        | lead service | service | directorate | department | responsible service | strategic director
        | assigned to | managed by""",
    "polarity": """good performance | good performance is | good is | polarity | aim to be
        | desired outcome direction | what is good | what is good performance
        | high or low | high low | good to be | desired direction | desired trend | aim to | good | better is
        | bigger or smaller is better | is high or low good | high or low is better | higher or lower is better
        | what good looks like | preferred direction | good performance looks like | direction of good""",
    "frequency": """frequency | frequency of reporting | reporting frequency | reported | collected
        | frequency of collection | reporting cycle | how often | collection frequency""",
    "unit": "unit | units | unit of measure | units of measure | measured in | format | unit of measurement",
    "target": """target | targets | annual target | year end target | yearly target | full year target | ytd target
        | current target | quarterly target | quarter target | monthly target | profiled target | target value
        | period target | plan | goal for the year | new target | target standard | standard | national standard
        | threshold | performance target | agreed target | local target | target value for the year""",
    "tolerance": "tolerance | tolerances | amber tolerance | target tolerance | tolerance level",
    "period": """latest month | latest period | data period | reporting period | period covered | date of data
        | data as at | as at | period | latest data period | month of data | data month""",
    "status": """status | overall status | rag | rag status | rag rating | rating | performance rating | current status
        | target status | traffic light | on target | brag | brag status | brag rating | performance status | on track
        | current rag | rag score | kpi status | overall rag | current rating | traffic light icon | flag
        | performance against target | status against target | progress against target | performance vs target
        | rag against target | achieving target | assessment
        | performance assessment | pass fail | target met | target achieved | is it on target""",
    "direction": """dot | direction of travel | direction | trend | travel | change | performance trend
        | short term trend | short trend | trend arrow | trend icon | dot from last quarter | trend since last quarter
        | long term trend
        | long trend | direction of performance | variation | spc variation | variation icon""",
    "note": """data notes | data note | note | notes | commentary | comments | comment | narrative | explanation
        | officer comments | latest note | performance commentary | supporting commentary | analysis | remarks
        | latest commentary | reason for variance | context | supporting narrative | performance notes
        | performance narrative | improvement actions | what is being done | commentary and actions""",
    "value": """actual | current | latest | result | value | performance | outturn | current performance | this month
        | current value | latest performance | this quarter | this period | ytd | year to date | score | latest value
        | current quarter | current period | actual performance | current result | latest result | latest data
        | current position | actual ytd | current month | current actual | achieved | actual to date | figure""",
    "previous": """previous | previous quarter | last quarter | previous period | last period | prior period
        | previous performance | previous result | previous value | prior quarter | last month | previous month
        | last q | last qtr | prev qtr | previous qtr | previous q""",
    "year before": """same period last year | this time last year | same quarter last year | same quarter previous year
        | same period previous year | same month last year""",
}
_KNOWN = {" ".join(heading.split()): field for field, headings in _HEADINGS.items() for heading in headings.split("|")}
IDENTITY: Final = ("outcome", "accountable", "ref", "action", "measure", "lead", "polarity", "frequency", "target")
"""What stands before the marks of a row, in the order in which most papers have it."""
ANCHORS: Final = ("ref", "polarity", "frequency", "status")
"""The fields whose cells are known by what they say."""


def plain(heading: str) -> str:
    """Return the words of a heading that count: no case, no punctuation, one blank between them."""
    return " ".join(_WORD.findall(heading.casefold()))


@cache
def field_of(heading: str) -> str:
    """Return the field that a heading names, "" for none; what stands in brackets only explains it."""
    if len(heading) > LONGEST:
        return ""
    words = plain(heading)
    bare = plain(re.sub(r"\([^)]*\)?", " ", heading))
    if len(bare) > _LONGEST_BARE:
        return ""
    head = "" if is_of_others(heading) else _TAIL.split(bare, maxsplit=1)[0].strip()
    if _KNOWN.get(turn := _SINCE.split(bare, maxsplit=1)[0].strip()) == "direction":
        return _KNOWN[turn]
    return next((_KNOWN[said] for said in (words, bare, _singular(bare), head) if said in _KNOWN), "")


def _singular(words: str) -> str:
    return " ".join(word.removesuffix("s") if len(word) > 4 else word for word in words.split())
