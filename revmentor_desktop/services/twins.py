"""Words of the register that may be one word written in two ways."""

from collections.abc import Mapping


def twins(used: Mapping[str, int]) -> Mapping[str, str]:
    """Find names that are almost another one, by how the import judges spellings: rarer -> commoner.

    `used` counts how often each name is used. Takes some tenths of a second for hundreds of names.
    """
    # What reads lists takes its time to be imported.
    from revmentor_desktop.exchange.lists import near_spellings

    return near_spellings(used, ())
