"""`python3 dev.py windows`: builds the Windows product and proves it under Wine, step by step with the time of each.

    dev.py windows              both
    dev.py windows --build      only the build
    dev.py windows --proof      only the proof, of what was built
    dev.py windows --release    as small as it gets, with the configured certificate (installer.signing) and a Python
                                without known faults, or not at all
What is handed out stands in build/windows/product, the times in build/windows/*-steps.json, pictures of the program
under Wine in build/windows/pictures.
"""

import argparse
import datetime as dt
import os
import shutil
import sys

from installer import freeze, licences, places, product, pruned, python_runtime, signing, starter_programs, wheels
from installer.commands import Failed
from installer.releases import first_root
from installer.steps import Steps
from installer.wine import Prefix

PROOF_BUDGET = 12 * 60.0
"""Seconds for the whole proof."""


def build(prefix: Prefix, *, release: bool) -> None:
    """Build everything. Raises Failed."""
    shutil.rmtree(places.SIGNING, ignore_errors=True)
    number, signer = product.version(), signing.signer()
    steps = Steps(places.BUILD / "build-steps.json")
    if release and signer.is_test:
        raise Failed("a release is signed with a certificate that Windows knows; see installer.signing")
    if release and first_root.CONFIGURED not in os.environ:
        raise Failed(f"a release carries the root of those who publish: {first_root.CONFIGURED} names its file")
    if release and tuple(map(int, python_runtime.RUNTIME.version.split("."))) < python_runtime.LEAST_FOR_RELEASE:
        raise Failed(f"CPython {python_runtime.RUNTIME.version} has known faults: fit for a proof, not for a release")
    shutil.rmtree(places.PRODUCT, ignore_errors=True)
    steps.do("Python for Windows", python_runtime.unpack)
    steps.do("Wine", prefix.make)
    steps.do("wheels of the program", wheels.client)
    steps.do("wheels of the build", wheels.build)
    steps.do("translations", freeze.translations)
    steps.do("freezing", lambda: freeze.freeze(prefix))
    steps.do("pruning", lambda: pruned.prune(places.PROGRAM))
    steps.do("licences", lambda: licences.collect(places.CLIENT_WHEELS, places.PYTHON, places.PROGRAM))
    now = dt.datetime.now(dt.UTC)
    steps.do("root of updates", lambda: first_root.lay(places.PROGRAM, now, release=release))
    steps.do("size", lambda: product.installed_size(places.PROGRAM))
    steps.do("signing the program", lambda: product.sign_program(places.PROGRAM, signer))
    steps.do("starter", lambda: starter_programs.build(number, signer))
    steps.do("release", lambda: product.make_release(places.PROGRAM, number, small=release))
    steps.do("installer", lambda: product.make_setup(places.PROGRAM, number, signer, small=release))
    steps.do("package", lambda: product.make_package(places.PROGRAM, number, signer))
    steps.do("bill of materials", lambda: product.list_materials(number))
    steps.do("checksums", product.write_checksums)
    steps.end()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dev.py windows", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--build", action="store_true", help="only the build")
    parser.add_argument("--proof", action="store_true", help="only the proof")
    parser.add_argument("--release", action="store_true", help="for handing out")
    wanted = parser.parse_args(arguments)
    prefix = Prefix()
    try:
        if not wanted.proof:
            if not wanted.build:
                shutil.rmtree(places.LOGS, ignore_errors=True)
            build(prefix, release=wanted.release)
        if not wanted.build:
            from installer.proof import whole

            whole.prove(prefix, PROOF_BUDGET)
    except Failed as failed:
        print(f"windows: {failed}", file=sys.stderr)
        return 1
    finally:
        prefix.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
