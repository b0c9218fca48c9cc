"""A budget whose new side is the old list with other prices: indexed, or rebuilt with other figures."""

import copy

import carried
import volumes


class Repriced:
    """`amounts` has each price of the old list with what it becomes; None where nothing says what."""

    def __init__(self, units, amounts, words):
        self.units, self.words, self.old, self.new = units, words, list(amounts), {}
        for price, amount in amounts.items():
            if amount is not None:
                self.new[price] = copy.copy(price)
                self.new[price].amount = amount

    def priced(self, line, side):
        return volumes.priced(line, self.old if side == 0 else list(self.new.values()), self.units)

    def forward(self, old, line):
        return [carried.Part(self.new[old], 1)] if old in self.new else []

    def go_back(self, old):
        return False
