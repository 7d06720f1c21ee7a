"""Spacing and roundness: the few distances that everything keeps, in device-independent pixels."""

XS = 4
S = 8
M = 12
L = 16
XL = 20
CONTROL_RADIUS = 8
CARD_RADIUS = 12
