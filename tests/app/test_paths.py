"""Where things are kept: under the account's local data, or where LLIGALL_HOME says."""

from pathlib import Path, PureWindowsPath

import platformdirs

from app import paths


def test_the_variable_wins(tmp_path: Path) -> None:
    assert paths.profile({"LLIGALL_HOME": str(tmp_path)}) == tmp_path
    assert paths.profile({"LLIGALL_HOME": ""}) == Path(platformdirs.user_data_dir("Lligall", appauthor=False))


def test_the_home_sign_is_understood() -> None:
    assert paths.profile({"LLIGALL_HOME": "~/proves"}) == Path.home() / "proves"


def test_everything_lies_in_the_profile(tmp_path: Path) -> None:
    for found in (paths.settings_file(tmp_path), paths.memory_file(tmp_path), paths.log_folder(tmp_path)):
        assert found.parent == tmp_path
    folder = paths.entity_folder(tmp_path, "2504090008", "0190" + "a" * 20 + "12345678")
    assert folder == tmp_path / "offices" / "2504090008-12345678"


def test_two_persons_of_one_minute_have_two_folders(tmp_path: Path) -> None:
    """Ids of the same time begin alike; their ends differ."""
    one, other = ("0190aaaa" + "b" * 16 + end for end in ("11111111", "22222222"))
    assert paths.entity_folder(tmp_path, "1", one) != paths.entity_folder(tmp_path, "1", other)


def test_paths_fit_windows() -> None:
    """A long account name still leaves room below 260 characters, the longest file of an office included."""
    profile = PureWindowsPath(r"C:\Perfils") / ("nom." * 16) / r"AppData\Local\Lligall"
    office = paths.entity_folder(Path("x"), "2504090008", "0" * 32)
    assert len(str(profile.joinpath(*office.parts[1:], paths.DATABASE + "-wal"))) < 200
