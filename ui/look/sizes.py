"""Sizes in logical pixels, one table for the whole interface (Qt multiplies them by the screen's scale)."""

from __future__ import annotations

TOP_HEIGHT = 48
STATUS_HEIGHT = 28
RAIL_WIDTH = 176
RAIL_ROW = 36
RAIL_INSET = 8

PAGE_MARGIN_X = 22
PAGE_MARGIN_Y = 16
GAP = 14
SIDE_TODAY = 320
SIDE_CASE = 268
STEPS = 236

CARD_RADIUS = 8
CARD_PADDING_X = 15
CARD_PADDING_Y = 13

CONTROL_HEIGHT = 32
SEARCH_HEIGHT = 34
CONTROL_RADIUS = 5

ROW_TWO_LINES = 50
ROW_DOCUMENT = 48
ROW_ONE_LINE = 36
ROW_RADIUS = 6

ICON = 18
ICON_SMALL = 13
ICON_EMPTY = 48
SWATCH = 10
CHIP_PADDING = 9
"""Space between the chip's end and its icon or words; a chip is its text's height plus 4 high."""
