"""Personal numbers, which no list may bring into the programme, told by their digits."""

import re
from datetime import date

_NUMBER = re.compile(r"(?:(19|20)(\d{2})|(\d{2}))(\d{2})(\d{2})[-+ ]?(\d{4})")
_CO_ORDINATION = 60
"""Co-ordination numbers add so much to the day."""


def is_personal_number(text: str) -> bool:
    """Tell whether a text is a Swedish personal or co-ordination number.

    That is a date of birth, four more digits, and the last of them right (Luhn's sum over ten digits).
    """
    found = _NUMBER.fullmatch(text) if 10 <= len(text) <= 13 and text.isascii() else None
    if found is None:
        return False
    century, year, month, day = found[1], found[2] or found[3], int(found[4]), int(found[5])
    day -= _CO_ORDINATION if day > _CO_ORDINATION else 0
    try:
        date(int(f"{century or 20}{year}"), month, day)
    except ValueError:
        return False
    digits = [int(digit) for digit in f"{year}{found[4]}{found[5]}{found[6]}"]
    doubled = (digit * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
