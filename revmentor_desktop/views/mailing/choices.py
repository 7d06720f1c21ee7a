"""The choices that both dialogs have: how long before a calendar reminds, and whether the agenda is told."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.widgets.framed import Tick
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording.catalogue import Words


def alarm_choice(words: Words, parent: QWidget) -> QComboBox:
    """Offer when a calendar reminds."""
    choices = [(str(minutes) if minutes else "", words(text)) for minutes, text in wording.ALARMS.items()]
    return fields.choice(choices, "", parent)


def chosen_alarm(choice: QComboBox) -> int | None:
    """Give the minutes that were chosen; None for no reminder."""
    code = fields.chosen(choice)
    return int(code) if code else None


def agenda_tick(words: Words, parent: QWidget) -> QCheckBox:
    """Offer to tell the agenda; off until it is chosen."""
    tick = Tick(words(wording.WITH_AGENDA), parent)
    tick.setObjectName("with-agenda")
    tick.setAccessibleName(words(wording.WITH_AGENDA))
    tick.setToolTip(words(wording.WITH_AGENDA_TIP))
    return tick
