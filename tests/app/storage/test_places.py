"""Places where a database is not safe, on machines that are described to us."""

from pathlib import Path, PureWindowsPath

import pytest

from app.errors import UnsafePlace
from app.storage import places
from app.storage.database import create_database, open_database
from app.storage.places import SYNCHRONISED, Surroundings, danger
from tests.kit.offices import KEY

LINUX = (
    ("/", "ext4"), ("/proc", "proc"), ("/dades", "ext4"), ("/dades/maria/ajuntament", "cifs"), ("/mnt/nas", "nfs4"),
    ("/dades/maria/ajuntament/local", "ext4"), ("/media/núvol amb espais", "fuse.rclone"), ("/srv", "fuse.sshfs"),
    ("/run", "tmpfs"), ("/data", "fuseblk"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/dades/maria/.local/share/Lligall/x.db", False),
        ("/dades/maria/ajuntament/x.db", True),
        ("/dades/maria/ajuntament2/x.db", False),
        ("/dades/maria/ajuntament/local/x.db", False),
        ("/mnt/nas/x/y.db", True),
        ("/media/núvol amb espais/x.db", True),
        ("/srv/x.db", True),
        ("/run/x.db", False),
        ("/data/x.db", False),
    ],
)
def test_mounts_on_linux(path: str, network: bool) -> None:
    assert places.is_network(Path(path), Surroundings(False, LINUX)) is network


def test_a_later_mount_covers_an_earlier_one() -> None:
    assert places.is_network(Path("/mnt/x"), Surroundings(False, (("/mnt", "ext4"), ("/mnt", "nfs"))))
    assert not places.is_network(Path("/mnt/x"), Surroundings(False, (("/mnt", "nfs"), ("/mnt", "ext4"))))


@pytest.mark.parametrize(
    ("path", "network"),
    [
        (r"C:\Perfils\maria\AppData\Local\Lligall\x.db", False),
        (r"\\servidor\comuna\x.db", True),
        (r"//servidor/comuna/x.db", True),
        (r"\\?\UNC\servidor\comuna\x.db", True),
        (r"\\?\C:\Perfils\x.db", False),
        (r"H:\Lligall\x.db", True),
        (r"h:\Lligall\x.db", True),
        (r"D:\Lligall\x.db", False),
    ],
)
def test_shares_on_windows(path: str, network: bool) -> None:
    assert places.is_network(PureWindowsPath(path), Surroundings(True, remote_drives=frozenset({"H:\\"}))) is network


HERE = Surroundings(False)


@pytest.mark.parametrize(
    "name",
    ["OneDrive", "OneDrive - Ajuntament de Prova", "Dropbox", "Dropbox (Ajuntament)", "Google Drive", "GoogleDrive",
     "El meu Drive", "iCloudDrive", "Nextcloud", "ownCloud", "pCloud Drive", "MEGAsync", "Box", "SynologyDrive"],
)  # fmt: skip
def test_synchronised_folders_by_name(tmp_path: Path, name: str) -> None:
    assert danger(tmp_path / name / "feina" / "x.db", HERE) == SYNCHRONISED


@pytest.mark.parametrize("name", ["Onedrives vells", "Mapbox", "boxes", "megafonia", "Documents", "dropbox-no"])
def test_other_folders_are_not_accused(tmp_path: Path, name: str) -> None:
    if name == "dropbox-no":  # "Dropbox - …" and "Dropbox-…" are how its second folder is called
        assert danger(tmp_path / name / "x.db", HERE) == SYNCHRONISED
    else:
        assert danger(tmp_path / name / "x.db", HERE) is None


@pytest.mark.parametrize(
    "marker", [".dropbox", ".stfolder", ".tmp.driveupload", "._sync_0123abcd.db", ".nextcloudsync.log", ".sync_ab12.db"]
)
def test_synchronised_folders_by_what_lies_in_them(tmp_path: Path, marker: str) -> None:
    (tmp_path / "feina" / "dins").mkdir(parents=True)
    assert danger(tmp_path / "feina" / "dins" / "x.db", HERE) is None
    (tmp_path / "feina" / marker).touch()
    assert danger(tmp_path / "feina" / "dins" / "x.db", HERE) == SYNCHRONISED
    assert danger(tmp_path / "x.db", HERE) is None


def test_synchronised_folders_by_the_environment(tmp_path: Path) -> None:
    around = places.look_around(tmp_path, {"OneDriveCommercial": str(tmp_path / "núvol")})
    assert danger(tmp_path / "núvol" / "x.db", around) == SYNCHRONISED
    assert danger(tmp_path / "altra" / "x.db", around) is None


def test_a_link_into_a_synchronised_folder(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    try:
        (tmp_path / "drecera").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    assert danger(tmp_path / "drecera" / "x.db", HERE) == SYNCHRONISED


def test_no_database_is_made_or_opened_there(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Ajuntament"
    folder.mkdir()
    for open_it in (create_database, open_database):
        with pytest.raises(UnsafePlace) as found:
            open_it(folder / "x.db", KEY)
        assert found.value.about == (folder / "x.db", SYNCHRONISED)
    assert list(folder.iterdir()) == []


def test_this_machine_is_safe(tmp_path: Path) -> None:
    assert danger(tmp_path / "x.db") is None
