"""A timeline of an invented harbour board: three themes over seven months, with gaps, a lane without months, an
undated headline, one from outside and one that is exempt.
"""

from datetime import date
from types import SimpleNamespace

from desktop.domain.headline import DatePrecision, Headline, HeadlineKind

TODAY = date(2014, 10, 27)
WALLS, PEOPLE, OTHERS = "Sound walls and lights", "People of the harbour", "Dealings by others"
_Kind = HeadlineKind


def invented_timeline(board_id: str) -> SimpleNamespace:
    """Return the headlines by name, and all of them in the order of writing as .records; nothing is written.

    Fourteen: 6 on walls, 4 on people, 4 on others. March has three in one cell, July nothing at all; one is known by
    its year only and one is undated. Two are external, one is exempt, two are known to the day.
    """
    made = SimpleNamespace(records=[])

    def tell(name: str, theme: str, timing: str, text: str, **known: object) -> None:
        place = sum((each.theme, each.timing) == (theme, timing) for each in made.records) + 1
        known.setdefault("precision", DatePrecision.MONTH if known.get("date") else DatePrecision.UNDATED)
        headline = Headline(board_id=board_id, theme=theme, position=place, timing=timing, text=text, **known)
        setattr(made, name, headline)
        made.records.append(headline)

    march, april, june, august, september = (date(2014, month, 1) for month in (3, 4, 6, 8, 9))
    day, year = DatePrecision.DAY, DatePrecision.YEAR
    tell("cracks", WALLS, "March 2014", "Cracks were found in the sea wall.", date=march)
    tell("divers", WALLS, "March 2014", "Divers looked at the quay.", date=march, kind=_Kind.INSPECTION)
    tell("lamp", WALLS, "March 2014", "The north lamp went dark for two nights.", date=march)
    tell("plan", WALLS, "12 May 2014", "The board adopted its plan for the walls, the lamps and the moorings, with a "
         "programme of works over two years.", date=date(2014, 5, 12), precision=day, kind=_Kind.DECISION)  # fmt: skip
    tell("stone", WALLS, "3 May 2014", "Stone was ordered.", date=date(2014, 5, 3), precision=day)
    tell("crane", WALLS, "2014", "A crane was hired.", date=date(2014, 1, 1), precision=year)
    tell("master", PEOPLE, "April 2014", "A new Harbour Master took up post.", date=april, kind=_Kind.APPOINTMENT)
    tell("keepers", PEOPLE, "June 2014", "Keepers were trained.", date=june)
    tell("award", PEOPLE, "September 2014", "The pilots won an award.", date=september, kind=_Kind.AWARD)
    tell(
        "grievance", PEOPLE, "August 2014", "A keeper lodged a secret grievance over berths.", date=august, exempt=True
    )
    tell("court", OTHERS, "June 2014", "A ship owner was fined.", date=june, external=True, kind=_Kind.COURT)
    tell("storm", OTHERS, "September 2014", "A storm closed ports along the coast.", date=september, external=True)
    tell("grant", OTHERS, "September 2014", "The ministry announced a grant.", date=september, kind=_Kind.OTHER)
    tell("rumour", OTHERS, "after the storm", "Fishermen asked for a later sluice.")
    return made
