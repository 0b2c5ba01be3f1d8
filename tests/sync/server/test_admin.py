"""The operator's command line, as typed: what it does, what it says about mistakes, and that nothing is half done."""

import argparse
import csv
import io
import json
import os
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from app.domain import openings
from app.domain.people import entity_id
from sync.server.admin import serving
from sync.server.admin.command import main
from sync.server.brake import Brake
from sync.server.registry import Registry
from sync.server.running import more_files
from sync.server.store import keys
from sync.server.store.connection import DatabaseError, StoreProblem
from tests.kit.clock import SettableClock

ENTITY, OTHER = "2500190004", "2500240003"
OFFICIAL = f"""ine6,ine5,ine10_codi_ens,nom_ine,nom_icgc,nom_natural,codi_comarca,comarca,habitants_dataset,altitud_m,lat,lon,dir3_derived
250019,25001,{ENTITY},"Prova, la","Prova, la",la Prova,25,Pallars Jussà,186,956,42.16,1.09,L01250019
250024,25002,{OTHER},Àger de Prova,Àger,Àger de Prova,23,Noguera,491,642,42.00,0.76,L01250024
"""  # noqa: E501


def test_what_nobody_said_is_a_value_and_not_a_name() -> None:
    """The default of every option of `serve` is of a sort that can be typed."""
    command = argparse.ArgumentParser()
    serving.arguments(command, int)
    told = vars(command.parse_args([]))
    assert [name for name, value in told.items() if not isinstance(value, str | int | float | None)] == []
    assert Brake(told["brake_rows"], told["brake_percent"]) == Brake()


class Operator:
    """Types commands at one server folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def types(self, *words: str, ends: int = 0) -> str:
        """Run a command; what it printed. `ends` is the exit status expected; of a mistake, standard error is given."""
        self._capsys.readouterr()
        assert main(["--folder", str(self.folder / "server"), *words]) == ends
        printed = self._capsys.readouterr()
        return (printed.err if ends else printed.out).strip()

    def file(self, text: str | bytes) -> str:
        path = self.folder / "entities.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return str(path)


@pytest.fixture
def operator(commands: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(tmp_path, capsys)


class TestImport:
    def test_the_official_list(self, operator: Operator) -> None:
        file = operator.file(OFFICIAL)
        assert operator.types("entities", "import", file).startswith("2 entities added")
        assert operator.types("entities", "import", file).startswith("0 entities added, 0 changed")
        listed = operator.types("entities", "list").splitlines()
        assert [line.split()[0] for line in listed] == [ENTITY, OTHER] and "la Prova" in listed[0]

    @pytest.mark.parametrize(
        "text",
        [
            f"ine10,name\n{ENTITY},Prova\n",
            f"\ufeffine10;name\r\n{ENTITY};Prova\r\n\r\n",
            f'name , INE10\n"Prova, la gran", {ENTITY} \n',
        ],
        ids=["plain", "as Excel saves it", "spaces and quotes"],
    )
    def test_the_least_a_file_needs(self, operator: Operator, text: str) -> None:
        assert operator.types("entities", "import", operator.file(text)).startswith("1 entities added")

    def test_a_changed_list_reaches_those_who_work_already(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        operator.types("people", "add", ENTITY, "Maria Fictícia", "--role", "secretary")
        changed = operator.file(OFFICIAL.replace("la Prova", "la Nova Prova").replace(",491,", ",490,"))
        assert operator.types("entities", "import", changed).startswith("0 entities added, 2 changed")
        registry = Registry(operator.folder / "server")
        journal = registry.journal(ENTITY)
        with journal.transaction() as work:
            row = work.rows.standing("entity", entity_id(ENTITY))
            assert row is not None and row["name"] == {"name": "la Nova Prova"}
        registry.close()

    def test_what_a_later_list_does_not_tell_stays(self, operator: Operator) -> None:
        told = "ine10,name,entity_type,languages,dir3\n" + f"{ENTITY},Prova,emd,oc ca,L04250019\n"
        operator.types("entities", "import", operator.file(told))
        operator.types("people", "add", ENTITY, "Maria Fictícia", "--role", "secretary")
        operator.types("entities", "import", operator.file(f"ine10,name\n{ENTITY},Prova Nova\n"))
        registry = Registry(operator.folder / "server")
        facts = registry.entity(ENTITY).facts
        assert (facts["entity_type"], facts["languages"], facts["dir3"]) == ("emd", ["oc", "ca"], "L04250019")
        with registry.journal(ENTITY).transaction() as work:
            row = work.rows.standing("entity", entity_id(ENTITY)) or {}
            assert row["name"]["name"] == "Prova Nova" and row["entity_type"]["entity_type"] == "emd"
        registry.close()

    @pytest.mark.sqlite_only
    def test_one_entity_that_does_not_open_keeps_the_whole_list_out(self, operator: Operator) -> None:
        """The journals of those who work are changed when all of them can be, or none is."""
        operator.types("entities", "import", operator.file(OFFICIAL))
        for entity in (ENTITY, OTHER):
            operator.types("people", "add", entity, "Maria Fictícia", "--role", "secretary")
        (damaged,) = (operator.folder / "server" / "entities").glob(f"{OTHER}-*.db")
        whole = damaged.read_bytes()
        damaged.write_bytes(os.urandom(len(whole)))
        changed = operator.file(OFFICIAL.replace("186", "187").replace("491", "492"))
        assert "damaged" in operator.types("entities", "import", changed, ends=1)
        damaged.write_bytes(whole)
        registry = Registry(operator.folder / "server")
        for entity, population in ((ENTITY, 186), (OTHER, 491)):
            with registry.journal(entity).transaction() as work:
                row = work.rows.standing("entity", entity_id(entity)) or {}
                assert row["population"] == {"population": population}
        registry.close()
        assert "2 changed" in operator.types("entities", "import", changed)

    @pytest.mark.parametrize(
        ("rows", "line", "word"),
        [
            ([f"{ENTITY}"], 2, "columns"),
            ([f"{ENTITY},Prova,x"], 2, "columns"),
            (["2500190005x,Prova"], 2, "INE10"),
            (["2500100004,Prova"], 2, "INE10"),
            ([f"{ENTITY},"], 2, "name is missing"),
            ([",Prova"], 2, "ine10 is missing"),
            ([f"{ENTITY},Prova\x00"], 2, ""),
            ([f"{ENTITY},Pro\u202eva"], 2, "characters"),
            ([f"{ENTITY},{'x' * 121}"], 2, "too long"),
            ([f"{OTHER},Àger", f"{ENTITY},Prova", "", f"{ENTITY},Prova"], 5, "line 3 already"),
            ([f'"{OTHER}","dues', 'línies"', "x,Prova"], 4, "INE10"),
            ([f'{OTHER},"Àger', "x"], 2, "CSV"),
            ([f"{ENTITY},Prova,,,,,,"], 2, "columns"),
            ([], 2, "no entity"),
        ],
    )
    def test_a_bad_row_is_named_and_nothing_is_imported(
        self, operator: Operator, rows: list[str], line: int, word: str
    ) -> None:
        file = operator.file("\n".join(["ine10,name", *rows, ""]))
        said = operator.types("entities", "import", file, ends=1)
        assert f"{file}:{line}:" in said and word in said
        assert operator.types("entities", "list") == ""

    def test_every_bad_row_is_named_not_only_the_first(self, operator: Operator) -> None:
        good = f"{ENTITY},Prova,186"
        file = operator.file("\n".join(["ine10,name,population", "x,A,1", good, f"{OTHER},B,many", "y,,2"]))
        said = operator.types("entities", "import", file, ends=1).splitlines()
        assert [int(line.split(":")[1]) for line in said[:-1]] == [2, 4, 5, 5]
        assert said[-1] == "4 mistakes; nothing was imported"
        assert operator.types("entities", "list") == ""

    @pytest.mark.parametrize(
        ("raw", "line"),
        [
            (b"", 1),
            (b"codi,nom\n", 1),
            (b"ine10,name\n\n" + "Àger".encode("cp1252") + b",x\n", 3),
            ("ine10,name\n".encode("utf-16"), 1),
            (b'"ine10"x,name\n', 1),
            (b'"ine10,name\n2500190004,Prova\n', 1),
            (bytes(1_000), 1),
        ],
        ids=["empty", "other columns", "Windows-1252", "UTF-16", "a header misquoted", "a header unended", "binary"],
    )
    def test_a_file_that_is_none(self, operator: Operator, raw: bytes, line: int) -> None:
        assert f":{line}: " in operator.types("entities", "import", operator.file(raw), ends=1)

    def test_a_file_that_is_not_there(self, operator: Operator) -> None:
        assert "No such file" in operator.types("entities", "import", str(operator.folder / "none.csv"), ends=1)


class TestPeople:
    @pytest.fixture(autouse=True)
    def _entities(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))

    def test_added_listed_granted_withdrawn(self, operator: Operator) -> None:
        person = operator.types("people", "add", ENTITY, "Maria Fictícia", "--role", "secretary", "--role", "clerk")
        assert len(person) == 32
        operator.types("people", "grant", ENTITY, "Maria Fictícia", "technician", "--ends", "2000-01-01")
        operator.types("people", "withdraw", ENTITY, person, "clerk")
        assert operator.types("people", "list", ENTITY).split() == [person, "secretary", "Maria", "Fictícia"]
        assert "does not hold" in operator.types("people", "withdraw", ENTITY, person, "clerk", ends=1)

    def test_mistakes_are_told(self, operator: Operator) -> None:
        operator.types("people", "add", ENTITY, "Anna Prova", "--role", "clerk")
        operator.types("people", "add", ENTITY, "Anna Prova", "--role", "clerk")
        assert "no entity 2500300000" in operator.types("people", "list", "2500300000", ends=1)
        assert "no entity" in operator.types("people", "add", "2500300000", "X", "--role", "clerk", ends=1)
        assert "several" in operator.types("codes", "new", ENTITY, "Anna Prova", ends=1)
        assert "nobody" in operator.types("codes", "new", ENTITY, "Pere", ends=1)
        assert "name" in operator.types("people", "add", ENTITY, "Anna\u202e", "--role", "clerk", ends=1)
        with pytest.raises(SystemExit) as usage:
            operator.types("people", "add", ENTITY, "X", "--role", "king")
        assert usage.value.code == 2

    def test_letters_for_a_roll_out(self, operator: Operator) -> None:
        for entity in (ENTITY, OTHER):
            operator.types("people", "add", entity, "Maria Fictícia", "--role", "secretary")
            operator.types("people", "add", entity, "=cmd()", "--role", "clerk")
        rows = list(csv.DictReader(io.StringIO(operator.types("codes", "new", "--csv"))))
        assert len(rows) == 4 and {row["entity_name"] for row in rows} == {"la Prova", "Àger de Prova"}
        assert len({row["code"] for row in rows}) == 4
        assert not any(row["person"].startswith("=") for row in rows)
        only = list(csv.DictReader(io.StringIO(operator.types("codes", "new", "--csv", ENTITY))))
        assert {row["entity"] for row in only} == {ENTITY}

    def test_an_enrolment_file_for_one(self, operator: Operator, tmp_path: Path) -> None:
        operator.types("people", "add", ENTITY, "Maria Fictícia", "--role", "secretary")
        file, address = tmp_path / "maria.lligall", "https://lligall.example.cat"
        asked = ("codes", "new", ENTITY, "Maria Fictícia", "--file", str(file))
        assert "--address" in operator.types(*asked, ends=1)
        for strange in ("lligall.example.cat", "https://exаmple.cat", "https://a@b.cat"):
            assert "not an address" in operator.types(*asked, "--address", strange, ends=1)
        code = operator.types(*asked, "--address", address).strip()
        assert openings.read(file.read_text(encoding="utf-8")) == openings.Invitation(address, code)
        assert "not to be there" in operator.types(*asked, "--address", address, ends=1)


class TestKeys:
    def test_the_key_file_is_the_owners_alone(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        path = operator.folder / "server" / keys.FILE
        assert len(bytes.fromhex(path.read_text(encoding="ascii"))) == 32
        if os.name != "nt":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_without_the_right_key_nothing_opens_and_nothing_is_lost(
        self, operator: Operator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        path = operator.folder / "server" / keys.FILE
        right = path.read_text(encoding="ascii")
        path.unlink()
        assert "missing" in operator.types("entities", "list", ends=1)
        path.write_text("00" * 32, encoding="ascii")
        assert "key" in operator.types("entities", "list", ends=1)
        path.write_text("rubbish", encoding="ascii")
        assert "64 hexadecimal digits" in operator.types("entities", "list", ends=1)
        monkeypatch.setenv(keys.VARIABLE, right.strip())
        assert ENTITY in operator.types("entities", "list")
        monkeypatch.delenv(keys.VARIABLE)
        elsewhere = operator.folder / "elsewhere.key"
        elsewhere.write_text(right, encoding="ascii")
        assert ENTITY in operator.types("--key-file", str(elsewhere), "entities", "list")

    @pytest.mark.sqlite_only
    def test_databases_are_not_readable_without_it(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        operator.types("people", "add", ENTITY, "CANARIA Fictícia", "--role", "secretary")
        for path in (operator.folder / "server").rglob("*"):
            if path.is_file():
                raw = path.read_bytes()
                assert b"CANARIA" not in raw and not raw.startswith(b"SQLite format 3")

    @pytest.mark.sqlite_only
    def test_a_damaged_database_says_so(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        path = operator.folder / "server" / "registry.db"
        raw = bytearray(path.read_bytes())
        raw[100:2_000] = bytes(1_900)
        path.write_bytes(raw)
        assert "damaged" in operator.types("entities", "list", ends=1)

    def test_wrapped_keys_are_bound_to_their_entity(self) -> None:
        wrapped = keys.wrap(bytes(32), b"k" * 32, ENTITY)
        assert keys.unwrap(bytes(32), wrapped, ENTITY) == b"k" * 32
        for master, whose in ((bytes(32), OTHER), (b"x" * 32, ENTITY)):
            with pytest.raises(StoreProblem):
                keys.unwrap(master, wrapped, whose)


class TestSlips:
    """What a tired operator types."""

    @pytest.mark.sqlite_only
    @pytest.mark.parametrize(
        "words",
        [
            ("status",),
            ("serve", "--port", "0"),
            ("entities", "list"),
            ("people", "list", ENTITY),
            ("codes", "new", "--csv"),
            ("devices", "list"),
            ("revoke", ENTITY, "1", "--reason", "perduda"),
        ],
        ids=" ".join,
    )
    def test_a_folder_that_is_none_is_not_made(self, operator: Operator, words: tuple[str, ...]) -> None:
        assert "there is no server" in operator.types(*words, ends=1)
        assert not (operator.folder / "server").exists()

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("people", "grant", ENTITY, "Maria", "clerk", "--ends", "2026-W48-1"), "not a date"),
            (("people", "grant", ENTITY, "Maria", "clerk", "--ends", "20261123"), "not a date"),
            (("people", "add", ENTITY, "Maria", "--role", "king"), "'king' (choose from 'secretary',"),
            (("serve", "--port", "65536"), "not a port"),
            (("serve", "--port", "²"), "not a port"),
        ],
        ids=["a week", "no dashes", "a role", "a port", "a power"],
    )
    def test_words_that_cannot_be_meant(
        self, operator: Operator, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        with pytest.raises(SystemExit) as ended:
            operator.types(*words)
        assert ended.value.code == 2 and said in capsys.readouterr().err

    def test_a_role_does_not_end_before_it_starts(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        operator.types("people", "add", ENTITY, "Maria", "--role", "mayor")
        period = ("--starts", "2027-01-01", "--ends", "2026-01-01")
        assert "before" in operator.types("people", "grant", ENTITY, "Maria", "clerk", *period, ends=1)

    def test_a_code_for_one_is_not_taken_for_a_code_for_all(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        operator.types("people", "add", ENTITY, "Maria", "--role", "mayor")
        assert "everybody" in operator.types("codes", "new", ENTITY, "Maria", "--csv", ends=1)

    @pytest.mark.parametrize("words", [("database is locked",), ("database or disk is full",)])
    def test_a_database_that_does_not_do_it_now_is_told_in_words(
        self, operator: Operator, monkeypatch: pytest.MonkeyPatch, words: tuple[str]
    ) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))

        def fails(*_: object) -> None:
            raise DatabaseError(*words)

        monkeypatch.setattr("sync.server.people.persons", fails)
        operator.types("people", "add", ENTITY, "Maria", "--role", "mayor")
        assert words[0] in operator.types("people", "list", ENTITY, ends=1)

    def test_a_port_that_is_taken_is_not_said_to_be_served(self, operator: Operator) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        with socket.create_server(("127.0.0.1", 0)) as taken:
            said = operator.types("serve", "--port", str(taken.getsockname()[1]), ends=1)
        assert "in use" in said and "serving" not in said

    @pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp1252"])
    def test_any_console_takes_any_name(self, operator: Operator, encoding: str) -> None:
        operator.types("entities", "import", operator.file(OFFICIAL))
        operator.types("people", "add", ENTITY, "Núria Paraŀlela Ștefan 中", "--role", "mayor")
        command = [sys.executable, "-m", "sync.server", "--folder", str(operator.folder / "server")]
        environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        printed = subprocess.run(
            [*command, "people", "list", ENTITY], capture_output=True, env=environment, timeout=60, check=True
        )
        assert "Núria Paraŀlela Ștefan 中" in printed.stdout.decode("utf-8")


def test_as_many_files_may_be_open_as_the_system_gives() -> None:
    """Each entity at work takes three, each desktop two: the usual 1,024 end at some two hundred entities."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(256, before[1]), before[1]))
        more_files()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == before[1]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.sqlite_only
def test_a_newer_servers_database_is_left_alone(tmp_path: Path) -> None:
    registry = Registry(tmp_path, SettableClock())
    registry._rows("PRAGMA user_version = 99")
    registry.close()
    with pytest.raises(StoreProblem, match="newer"):
        Registry(tmp_path)


def test_an_entity_left_half_made_by_a_power_cut_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry(tmp_path, SettableClock())
    registry.put_entities([(ENTITY, {"name": "Prova"})])

    def cut(*_: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(keys, "wrap", cut)
        with pytest.raises(KeyboardInterrupt):
            registry.journal(ENTITY)
    assert registry.founded(ENTITY) is None
    assert registry.journal(ENTITY).facts().seq == 1
    registry.close()


def test_served_from_the_command_line(operator: Operator) -> None:
    """The whole thing as an operator runs it: another process, its port, its log, its end by a signal."""
    operator.types("entities", "import", operator.file(OFFICIAL))
    person = operator.types("people", "add", ENTITY, "Maria Fictícia", "--role", "secretary")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = operator.folder / "events.jsonl"
    words = ["--folder", str(operator.folder / "server"), "serve", "--port", str(port), "--events", str(log)]
    process = subprocess.Popen([sys.executable, "-m", "sync.server", *words])
    try:
        deadline = time.monotonic() + 30
        while True:
            try:
                answer = requests.get(f"http://127.0.0.1:{port}/v1/clock?nonce=are-you-there", timeout=5)
                break
            except requests.ConnectionError:
                assert time.monotonic() < deadline and process.poll() is None
                time.sleep(0.1)
        assert answer.status_code == 200
        # The operator's commands work beside it.
        assert len(operator.types("codes", "new", ENTITY, person)) == 19
        assert "1 work here" in operator.types("status")
    finally:
        process.terminate()
        assert process.wait(30) in (0, -15, 1)
    events = [json.loads(line)["event"] for line in log.read_text(encoding="ascii").splitlines()]
    assert events[0] == "serving"
    if os.name != "nt":  # where a process is ended without a word
        assert events[-1] == "stopped"
