"""Years, quarters and months as they are written, and the day from which a price of one counts."""

import datetime

MONTHS = {f"{month:02d}": month for month in range(1, 13)} | {f"Q{quarter}": 3 * quarter - 2 for quarter in range(1, 5)}


def kind(period):
    """What can be held against each other: years, quarters or months."""
    return "year" if len(period) == 4 else "quarter" if "Q" in period else "month"


def first_day(period):
    """A price of a year counts as one of 1 January, one of a month as one of its first day."""
    return datetime.date(int(period[:4]), MONTHS[period[5:]] if len(period) > 4 else 1, 1)


def month_of(day):
    return f"{day.year}-{day.month:02d}"


def last_of_month(day):
    following = datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)
