"""Scorecards in the forms of other bodies: hospitals, forces, children's services, landlords; all of them invented."""

from tests.importers.scorecard.papers import Rows

Piece = str | Rows

LANDLORD: tuple[Piece, ...] = (
    "Quay Homes – Tenants' Measures",
    "Q4 2023/24 performance for the Housing Panel",
    "| Code | Measure | 2022/23 Actual | 2023/24 Target | 2023/24 Actual | Peer median | RAG |\n"
    "|---|---|---|---|---|---|---|\n"
    "| **Q01** | Lamps mended<br>in a day | 67% | 70% | 66% | 71% | 🔴 |\n"
    "| **Q02** | Stairs swept | 70% | 72% | 73% | 72% | 🟢 |",
)
HOSPITAL: tuple[Piece, ...] = (
    "Integrated Performance Report - Month 12 (March 2024)",
    [
        ["KPI", "Latest month", "Measure", "Target", "Variation", "Assurance", "Mean", "Upper limit"],
        ["Seen in a watch", "Mar-24", "71.2%", "76%", "Special cause - improving", "Hit or miss", "66%", "73%"],
        ["Crew away sick", "Feb-24", "5.1%", "<4.5%", "Common cause", "Consistently failing", "5.2%", "5.8%"],
        ["Scurvy cases", "Mar-24", "4", "3", "Special cause - concerning", "Hit and miss", "3.8", "9"],
    ],
)  # fmt: skip
FORCE: tuple[Piece, ...] = (
    "Harbour Watch Plan 2021-25: performance, year ending December 2023",
    [
        [
            "Priority",
            "Indicator",
            "12 months to Dec 2022",
            "12 months to Dec 2023",
            "% change",
            "Similar forces",
            "Aim",
        ],
        ["Safe quays", "Ropes stolen", "7,400", "6,900", "-7%", "8,100", "Reduce"],
        ["Safe quays", "999 calls answered within ten seconds", "88%", "93%", "+5pp", "90%", "Increase"],
        ["Heard crews", "Crews content", "71%", "72%", "+1pp", "74%", "Increase"],
    ],
)
NEIGHBOURS: tuple[Piece, ...] = (
    "Children of the harbour: performance summary 2023/24",
    [
        ["Indicator", "2021/22", "2022/23", "2023/24", "Target 2023/24", "Status"],
        ["Children who swim", "84%", "86%", "88%", "90%", "Amber"],
        ["Statistical neighbours", "87%", "88%", "", "", ""],
        ["England", "80%", "81%", "", "", ""],
        ["Children who row", "41%", "45%", "52%", "50%", "Green"],
    ],
)
TWO_LEVELS: tuple[Piece, ...] = (
    "Health of the harbour dashboard 2023",
    [
        ["Indicator", "Our harbour", "", "England", "", "Target"],
        ["", "2021/22", "2022/23", "2021/22", "2022/23", ""],
        ["Smokers", "14.1%", "13.2%", "13.0%", "12.7%", "12%"],
        ["Swimmers", "83%", "81%", "85.7%", "84.5%", "95%"],
    ],
)
CARDS: tuple[Piece, ...] = (
    "Quarterly performance report: Q1 2024/25",
    "KPI 1 Days to mend a buoy",
    [["Owner", "Target", "Q4 2023/24", "Q1 2024/25", "Status"], ["Works", "3 days", "3.6", "2.9", "Green"]],
    "KPI 2 Rent unpaid",
    [["Owner", "Target", "Q4 2023/24", "Q1 2024/25", "Status"], ["Dues", "3.5%", "3.4%", "3.9%", "Red"]],
    [["Indicator", "Apprentices"], ["Target", "40"], ["Q4 2023/24", "31"], ["Q1 2024/25", "44"], ["Status", "Green"]],
)
TOPICS: tuple[Piece, ...] = (
    "Harbour scorecard",
    "Lamps",
    [["KPI", "May-24", "Jun-24", "Target", "RAG"], ["Lamps lit", "94%", "95.5%", "98%", "🟠"]],
    "Ropes",
    [["KPI", "May-24", "Jun-24", "Target", "RAG"], ["Ropes spliced", "120", "99", "80", "🔴"]],
)
CORPORATE: tuple[Piece, ...] = (
    "Corporate Health Scorecard 2024/25 - Q2",
    "Key: Green = at or above target; Amber = within 10% of target; Red = worse. "
    "Direction of travel compares with the same quarter last year.",
    [
        ["No.", "Measure", "Owner", "Target", "Tolerance", "Q2 2024/25", "YTD", "Status", "Comments"],
        ["1", "Crew leaving", "People", "<15%", "", "13.2%", "14%", "On target", ""],
        ["2", "Ropes bought", "Works", "120", "", "51", "80", "Behind target", "The figure is cumulative."],
        ["3", "Value of the fleet", "Dues", "Top quartile", "", "TBC", "", "Not yet available", ""],
        ["4", "Oil burnt", "Works", "Baseline year", "", "1,204", "", "Baseline year", ""],
        ["5", "Letters answered", "Dues", "85% +/- 3%", "", "83%", "", "Amber", ""],
        ["6", "Days to answer", "Dues", "20", "2", "21", "", "Amber", ""],
    ],
)
WEB: tuple[Piece, ...] = (
    "Dataset 2022/23 (Q3)",
    [
        ["<p><b>Indicator</b></p>", "<p>Target</p>", "<p>Q1<br>Apr-Jun</p>", "<p>Q3<br>Oct-Dec</p>", "<p>Notes</p>"],
        ["<p>1. Concerns heard</p>", "<p>n/a</p>", "<p>412</p>", "<p>430</p>", "<p>Few.</p><p>None lost.</p>"],
        ["<p>2. Concerns settled</p>", "<p>35%</p>", "<p>31%</p>", "<p>38%</p>", ""],
    ],
)  # fmt: skip
TERMS: tuple[Piece, ...] = (
    "Harbour school scorecard",
    [
        ["Ref", "Measure", "Academic year 2021/22", "Autumn 2022", "Summer 2023", "National", "Target", "Status"],
        ["E1", "Pupils ashore", "31", "9", "7", "8", "25", "Pass"],
    ],
)
