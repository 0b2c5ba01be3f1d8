"""The widgets every room is built from. They know nothing of case files: texts and values come from the caller."""

from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import (
    EntityButton,
    LinkButton,
    button,
    compact,
    flat,
    icon_button,
    link_button,
    menu_button,
    primary,
    without_mnemonics,
)
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipSpec, Swatch
from ui.widgets.choice_grid import ChoiceGrid, ChoiceRow
from ui.widgets.date_field import DateField
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts_grid import FactsGrid, FactsRow
from ui.widgets.field import Field, commit_all
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.inline_choices import InlineChoice, InlineDate
from ui.widgets.inline_fields import InlineLongText, InlineText, InlineTitle
from ui.widgets.labels import (
    ElidedLabel,
    IconLabel,
    IconLine,
    RichLabel,
    TextLabel,
    card_title,
    page_title,
    plain_tool_tip,
    secondary,
    strong,
)
from ui.widgets.page import Page, ScrollColumn, Spacer, TopBar
from ui.widgets.page_header import PageHeader
from ui.widgets.progress import ProgressOverlay
from ui.widgets.rail import Rail, Room
from ui.widgets.row_list import RowList, TaskList
from ui.widgets.rows import Heading, Row
from ui.widgets.search_field import SearchField
from ui.widgets.side_by_side import SideBySide
from ui.widgets.status_line import StatusLine
from ui.widgets.step_list import Step, StepList, StepState
from ui.widgets.titled_line import TitledLine
from ui.widgets.toast import Toast

__all__ = [
    "Banner",
    "Card",
    "Chip",
    "ChipSpec",
    "ChoiceGrid",
    "ChoiceRow",
    "DateField",
    "ElidedLabel",
    "EmptyState",
    "EntityButton",
    "FactsGrid",
    "FactsRow",
    "Field",
    "FlowLayout",
    "Form",
    "Heading",
    "IconLabel",
    "IconLine",
    "InlineChoice",
    "InlineDate",
    "InlineLongText",
    "InlineText",
    "InlineTitle",
    "LinkButton",
    "Page",
    "PageHeader",
    "ProgressOverlay",
    "Rail",
    "RichLabel",
    "Room",
    "Row",
    "RowList",
    "ScrollColumn",
    "SearchField",
    "SideBySide",
    "Spacer",
    "StatusLine",
    "Step",
    "StepList",
    "StepState",
    "Swatch",
    "TaskList",
    "TextLabel",
    "TitledLine",
    "Toast",
    "TopBar",
    "announce",
    "button",
    "card_title",
    "commit_all",
    "compact",
    "flat",
    "icon_button",
    "link_button",
    "menu_button",
    "page_title",
    "plain_tool_tip",
    "primary",
    "secondary",
    "strong",
    "without_mnemonics",
]
