"""The one thin style: Fusion, with buttons, fields, check boxes, scroll bars and headers as the design draws them.

Only what Fusion draws differently is overridden; no style sheet. Colours come from `ink`, strokes from `paint`.
Neighbours: `style_scroll_bars`, `style_panels` (the strokes of bigger controls), `mnemonics` (Alt underlines letters).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionTab,
    QTextEdit,
    QWidget,
)

from ui.look import paint, sizes, style_panels, style_scroll_bars
from ui.look.ink import Ink, ink_for

_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Contents = QStyle.ContentsType
_Metric = QStyle.PixelMetric

_METRICS = {
    _Metric.PM_ScrollBarExtent: style_scroll_bars.EXTENT,
    _Metric.PM_ScrollBarSliderMin: style_scroll_bars.SHORTEST_HANDLE,
    _Metric.PM_IndicatorWidth: 16,
    _Metric.PM_IndicatorHeight: 16,
    _Metric.PM_ExclusiveIndicatorWidth: 16,
    _Metric.PM_ExclusiveIndicatorHeight: 16,
    _Metric.PM_CheckBoxLabelSpacing: 5,
    _Metric.PM_RadioButtonLabelSpacing: 5,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
}


def ring_wanted(option: QStyleOption) -> bool:
    """A ring is drawn for focus that came by keyboard, never for a click."""
    state = option.state
    return bool(state & _State.State_HasFocus) and bool(state & _State.State_KeyboardFocusChange)


def _ink(option: QStyleOption, widget: QWidget | None) -> Ink:
    return ink_for(option.palette, QApplication.font() if widget is None else widget.font())


class LookStyle(QProxyStyle):
    """Pyright: the stubs of three methods forget that the widget may be null."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.underline_mnemonics = False

    # -- primitives -------------------------------------------------------------------------------------------------

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element == _Primitive.PE_PanelItemViewRow:
            return  # Painted delegates draw the whole row; a square ground here would show under round corners.
        if element == _Primitive.PE_PanelButtonCommand:
            self._button_panel(option, painter, widget)
        elif element == _Primitive.PE_PanelButtonTool:
            self._tool_panel(option, painter, widget)
        elif element == _Primitive.PE_PanelLineEdit and isinstance(option, QStyleOptionFrame):
            wrong = widget is not None and widget.property(style_panels.WRONG) is True
            style_panels.field(painter, _ink(option, widget), option, wrong)
        elif element in (_Primitive.PE_FrameLineEdit, _Primitive.PE_IndicatorHeaderArrow):
            return  # The panel draws the edge, the header's label its arrow.
        elif element == _Primitive.PE_IndicatorCheckBox:
            state = option.state
            paint.check_box(
                painter,
                _ink(option, widget),
                QRectF(option.rect),
                checked=bool(state & _State.State_On),
                partly=bool(state & _State.State_NoChange),
                enabled=bool(state & _State.State_Enabled),
                hover=bool(state & _State.State_MouseOver),
            )
        elif element == _Primitive.PE_IndicatorRadioButton:
            style_panels.radio(painter, _ink(option, widget), option)
        elif element == _Primitive.PE_FrameFocusRect:
            if option.state & _State.State_KeyboardFocusChange:
                paint.rounded(painter, option.rect, 4, edge=_ink(option, widget).window_text, width=2)
        elif element == _Primitive.PE_Frame and isinstance(widget, QPlainTextEdit | QTextEdit):
            style_panels.text_area(painter, _ink(option, widget), option, widget.property(style_panels.WRONG) is True)
        elif element in (_Primitive.PE_Frame, _Primitive.PE_FrameMenu, _Primitive.PE_PanelMenu):
            # Fusion's outline is darker than the ground: it vanishes on black.
            ink = _ink(option, widget)
            fill = ink.base if element == _Primitive.PE_PanelMenu else None
            paint.rounded(painter, option.rect, 0, fill=fill, edge=ink.edge)
        elif element == _Primitive.PE_FrameTabBarBase:
            ink = _ink(option, widget)
            painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, ink.edge)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def _button_panel(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        state = option.state
        primary = flat = False
        if isinstance(option, QStyleOptionButton):
            features = option.features
            primary = bool(features & QStyleOptionButton.ButtonFeature.DefaultButton)
            flat = bool(features & QStyleOptionButton.ButtonFeature.Flat)
        paint.push_button(
            painter,
            _ink(option, widget),
            option.rect,
            primary=primary,
            flat=flat,
            enabled=bool(state & _State.State_Enabled),
            hover=bool(state & _State.State_MouseOver),
            pressed=bool(state & _State.State_Sunken) or bool(state & _State.State_On),
            ring=ring_wanted(option),
        )

    def _tool_panel(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        state = option.state
        paint.push_button(
            painter,
            _ink(option, widget),
            option.rect,
            flat=True,
            enabled=bool(state & _State.State_Enabled),
            hover=bool(state & _State.State_MouseOver),
            pressed=bool(state & _State.State_Sunken) or bool(state & _State.State_On),
            ring=ring_wanted(option),
        )

    # -- controls ---------------------------------------------------------------------------------------------------

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element == _Control.CE_PushButton and isinstance(option, QStyleOptionButton):
            # Fusion would add its own focus rectangle; a flat button without hover needs the ring too.
            self._button_panel(option, painter, widget)
            style_panels.button_label(painter, _ink(option, widget), option, self.underline_mnemonics)
        elif element == _Control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            style_panels.button_label(painter, _ink(option, widget), option, self.underline_mnemonics)
        elif element == _Control.CE_HeaderSection:
            style_panels.header_section(painter, _ink(option, widget), option)
        elif element == _Control.CE_HeaderLabel and isinstance(option, QStyleOptionHeader):
            style_panels.header_label(painter, _ink(option, widget), option)
        elif element == _Control.CE_HeaderEmptyArea:
            style_panels.header_section(painter, _ink(option, widget), option)
        elif element == _Control.CE_TabBarTabShape and isinstance(option, QStyleOptionTab):
            style_panels.tab_shape(painter, _ink(option, widget), option)
        elif element == _Control.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            style_panels.progress_bar(painter, _ink(option, widget), option)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            handle = style_scroll_bars.handle(option)
            style_scroll_bars.draw(painter, _ink(option, widget), option, handle)
        elif control == _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            style_panels.combo_box(painter, _ink(option, widget), option)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return style_scroll_bars.part(option, part)
        if control == _Complex.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            return option.rect.adjusted(style_panels.FIELD_PADDING - 1, 2, -style_panels.COMBO_ARROW_ROOM, -2)
        return super().subControlRect(control, option, part, widget)  # pyright: ignore[reportArgumentType]

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        rect = super().subElementRect(element, option, widget)  # pyright: ignore[reportArgumentType]
        line = element == QStyle.SubElement.SE_LineEditContents
        if line and isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
            return rect.adjusted(style_panels.FIELD_PADDING - 3, 0, 3 - style_panels.FIELD_PADDING, 0)
        return rect

    # -- sizes and hints --------------------------------------------------------------------------------------------

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        if kind == _Contents.CT_PushButton and isinstance(option, QStyleOptionButton):
            small = isinstance(widget, QPushButton) and widget.property(style_panels.COMPACT) is True
            return style_panels.button_size(_ink(option, widget), option, small)
        result = super().sizeFromContents(kind, option, size, widget)  # pyright: ignore[reportArgumentType]
        if kind in (_Contents.CT_LineEdit, _Contents.CT_ComboBox, _Contents.CT_SpinBox):
            result.setHeight(max(sizes.CONTROL_HEIGHT, result.height()))
            if kind == _Contents.CT_ComboBox:
                result.setWidth(result.width() + 14)
        elif kind == _Contents.CT_MenuItem:
            result.setHeight(result.height() + 6 if result.height() > 12 else result.height())
        elif kind == _Contents.CT_HeaderSection:
            result.setHeight(max(sizes.CONTROL_HEIGHT, result.height()))
        elif kind == _Contents.CT_TabBarTab:
            result = QSize(result.width() + 8, max(sizes.CONTROL_HEIGHT + 2, result.height()))
        return result

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        value = _METRICS.get(metric)
        return value if value is not None else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.underline_mnemonics)
        if hint == QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition:
            return 0
        return super().styleHint(hint, option, widget, returnData)
