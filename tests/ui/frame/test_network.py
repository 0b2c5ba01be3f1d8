"""What the system says of the network is passed on as what it is: a hint, once, and a reason to let bytes wait."""

import threading

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.kit.house import House
from tests.ui.frame.test_banners import banner
from ui.network import BACK_WITHIN, Network

Reach, Medium = QNetworkInformation.Reachability, QNetworkInformation.TransportMedium


class Information(QObject):
    """As QNetworkInformation tells."""

    reachabilityChanged = Signal(object)
    transportMediumChanged = Signal(object)
    isMeteredChanged = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.reach, self.medium, self.paid = Reach.Online, Medium.Ethernet, False

    def reachability(self) -> object:
        return self.reach

    def transportMedium(self) -> object:
        return self.medium

    def isMetered(self) -> bool:
        return self.paid

    def now(self, reach: object = None, medium: object = None, paid: bool | None = None) -> None:
        self.reach = self.reach if reach is None else reach
        self.medium = self.medium if medium is None else medium
        self.paid = self.paid if paid is None else paid
        self.reachabilityChanged.emit(self.reach)
        self.transportMediumChanged.emit(self.medium)
        self.isMeteredChanged.emit(self.paid)


class Control:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def line_is_new(self, within: float) -> None:
        assert within == BACK_WITHIN
        self.told.append("new")

    def keep_files_anew(self) -> None:
        self.told.append("files")


@pytest.fixture
def information() -> Information:
    return Information()


@pytest.fixture
def network(house: House, information: Information, monkeypatch: pytest.MonkeyPatch) -> Network:
    monkeypatch.setattr("ui.network.SETTLED", 1)
    house.desktop.current.control = Control()  # type: ignore[assignment]
    network = Network(house.desktop)
    network.follow(information)
    return network


def told(house: House) -> list[str]:
    """What the synchronisation was told since last asked."""
    QTest.qWait(20)
    control = house.desktop.current.control
    assert isinstance(control, Control)
    found, control.told = control.told, []
    return found


@pytest.mark.usefixtures("network")
def test_coming_back_is_told_once_and_going_never(house: House, information: Information) -> None:
    assert told(house) == []
    information.now(Reach.Disconnected)
    assert told(house) == []
    information.now(Reach.Online)
    information.now(Reach.Online)
    assert told(house) == ["new"]
    information.now(medium=Medium.WiFi)
    assert told(house) == ["new"], "another network: the connections of before lead nowhere"
    information.now(Reach.Local)
    assert told(house) == []


def test_on_a_metered_line_files_wait_and_it_is_said(house: House, network: Network, information: Information) -> None:
    assert not network.metered() and not network.files_wait() and banner(house, "metered") == ""
    information.now(paid=True)
    assert told(house) == ["files"]
    assert network.metered() and network.files_wait() and banner(house, "metered")
    house.desktop.set_setting("metered_lines", "as_usual")
    assert told(house) == ["files"]
    assert network.metered() and not network.files_wait() and banner(house, "metered") == ""
    house.desktop.set_setting("metered_lines", "wait")
    information.now(paid=False)
    assert told(house) == ["files", "files"]
    assert not network.files_wait() and banner(house, "metered") == ""


def test_a_system_that_does_not_answer_keeps_nobody_waiting(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen under Wine: the window stood still for ever in Windows' network list."""
    asked, may_answer = threading.Event(), threading.Event()

    def load(_wanted: object) -> bool:
        asked.set()
        may_answer.wait(30)
        return False

    monkeypatch.setattr(QNetworkInformation, "loadBackendByFeatures", load)
    network = Network(house.desktop)
    network.begin()
    try:
        assert asked.wait(10)
        assert not may_answer.is_set() and not network.files_wait()
    finally:
        may_answer.set()


def test_what_the_system_tells_from_its_own_thread_arrives(
    house: House, information: Information, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("ui.network.SETTLED", 1)
    monkeypatch.setattr("ui.network._listen", lambda found: found.emit(information))
    house.desktop.current.control = Control()  # type: ignore[assignment]
    network = Network(house.desktop)
    information.paid = True
    network.begin()
    qtbot.waitUntil(network.metered)
    threading.Thread(target=information.now, kwargs={"paid": False}).start()
    qtbot.waitUntil(lambda: not network.metered())


def test_the_real_system_is_asked(house: House) -> None:
    """Whatever it answers here, the line counts as an ordinary one or as what is told; nothing waits without a word."""
    network = Network(house.desktop)
    network.begin()
    QTest.qWait(300)
    assert network.files_wait() == bool(banner(house, "metered"))
