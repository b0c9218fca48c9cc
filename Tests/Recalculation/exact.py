"""Exact fractions, and the three ways to round that the documents of the program name."""

from fractions import Fraction
import math

HALF_CENT = Fraction(1, 200)


def fraction(text):
    """A number as data files write it, or a fraction such as 1/3; None for an empty cell."""
    if text is None or text == "":
        return None
    if "/" in text:
        above, below = text.split("/")
        return Fraction(above) / Fraction(below)
    return Fraction(text)


def decimals(text):
    """A number in a column of numbers; a fraction such as 1/3 stays text, and is no such number."""
    return text if text is not None and "/" in text else fraction(text)


def nearest(value, decimals):
    """Rounded, a half away from zero."""
    scaled = abs(value) * 10**decimals
    whole = math.floor(scaled + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def cents(value):
    return nearest(value, 2)


def truncated(value, decimals):
    """What is behind the last decimal is dropped."""
    return Fraction(math.trunc(value * 10**decimals), 10**decimals)


def lower(value, decimals):
    """A lower bound, rounded outward."""
    return Fraction(math.floor(value * 10**decimals), 10**decimals)


def upper(value, decimals):
    """An upper bound, rounded outward."""
    return Fraction(math.ceil(value * 10**decimals), 10**decimals)


def stands_for(price):
    """All amounts that are rounded to a price in cents; none is below zero."""
    return max(price - HALF_CENT, Fraction(0)), price + HALF_CENT


def percent(old, new):
    return (new / old - 1) * 100
