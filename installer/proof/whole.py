"""The whole proof, in the order of a program's life on one machine: installed, tried, used, upgraded, removed; and the
same as an administrator does it for a whole machine.

Neighbours: installing (one person's), rolling_out (one machine's), story (somebody at it), windows_tests.
"""

import shutil

from installer import places, product, signing
from installer.display import screen
from installer.proof import installing, rolling_out, updating, windows_tests
from installer.proof.server import Server
from installer.proof.story import PICTURES, Colleague, Person
from installer.steps import Steps
from installer.wine import Prefix

HOME = places.BUILD / "proof"
OFFLINE, ONLINE, FROM_COLLEAGUE = "Reparacio del pont", "Neteja del rec", "Llicencia del carrer de Dalt"
UPDATED = "Subvencio de les festes"
"""Titles of case files; without accents, for a keyboard that is pressed from outside."""


def prove(prefix: Prefix, budget: float) -> None:
    """Every step. Raises Failed at the first that does not hold, or when all together took longer than the budget."""
    number, signer = product.version(), signing.signer()
    newer = next_version(number)
    updated = next_version(newer)
    broken = next_version(updated)
    for folder in (HOME, PICTURES):
        shutil.rmtree(folder, ignore_errors=True)
    HOME.mkdir(parents=True)
    steps = Steps(places.BUILD / "proof-steps.json", budget)
    steps.do("checksums", lambda: installing.handed_out(signer))
    steps.do("next version", lambda: _next_version(newer, signer))
    with screen() as shown:
        prefix.display = shown.name
        steps.do("Wine", prefix.make)  # with the screen, whose size it asks only once
        publishers = updating.Publishers(HOME / "updates")
        server = Server(HOME, publishers.public)
        person = Person(prefix, shown, installing.program(prefix))
        colleague = Colleague(HOME / "colleague", server)
        try:
            steps.do("tests on Windows Python", lambda: windows_tests.run_all(prefix))
            steps.do("starter", windows_tests.starter)
            server.start()
            steps.do("silent installation", lambda: installing.install(prefix, number, signer))
            steps.do("self-test", lambda: installing.selftest(prefix, number, server))
            steps.do("a colleague", lambda: _colleague(colleague))
            steps.do("first start and enrolment", lambda: _enrol(person, server))
            steps.do("work without connection", lambda: _work_offline(person, server))
            steps.do("connected again", lambda: _connect(person, server, colleague))
            steps.do("installer while it runs", lambda: installing.refused_while_running(prefix, newer, HOME))
            steps.do("closed, and the same", lambda: _same(person, colleague))
            steps.do("no room", lambda: installing.no_room(prefix, newer, HOME))
            steps.do("upgrade", lambda: installing.upgrade(prefix, number, newer, HOME, person.office()))
            steps.do("half an installation", lambda: installing.mended(prefix, newer, HOME, person.office()))
            steps.do("before the starter", lambda: installing.from_before_the_starter(
                prefix, newer, HOME, person.office()))
            steps.do("older installer", lambda: installing.downgrade_refused(prefix, number, newer))
            steps.do("work after the upgrade", lambda: _work_on(person, colleague))
            steps.do("update: published", lambda: _publish(publishers, signer, updated))
            steps.do("update: brought", lambda: updating.brought(prefix, person, updated, newer, "Avui"))
            steps.do("update: started", lambda: _work_updated(prefix, person, colleague, updated))
            steps.do("broken update: published", lambda: _publish_broken(publishers, broken))
            steps.do("broken update: brought", lambda: updating.brought(prefix, person, broken, updated, "Avui"))
            steps.do("broken update: gone back", lambda: _work_gone_back(prefix, person, colleague, broken, updated))
            steps.do("removal", lambda: installing.remove(prefix, person.office()))
            steps.do("package: installation", lambda: rolling_out.install(prefix, number))
            steps.do("package: upgrade", lambda: rolling_out.upgrade(prefix, newer, HOME))
            steps.do("package: older one", lambda: rolling_out.downgrade_refused(prefix, number, newer))
            steps.do("package: removal", lambda: rolling_out.remove(prefix, newer, HOME, person.office()))
        except BaseException:
            shown.picture(PICTURES / "failed.png")
            raise
        finally:
            person.gone()
            server.stop()
    steps.end()


def next_version(number: str) -> str:
    """The version after, by its third number."""
    first, second, third = number.split(".")
    return f"{first}.{second}.{int(third) + 1}"


def _next_version(newer: str, signer: signing.Signer) -> str:
    """The same program under the next number: what an upgrade does with data does not hang on the program's text."""
    product.make_release(places.PROGRAM, newer, folder=HOME)
    setup = product.make_setup(places.PROGRAM, newer, signer, folder=HOME)
    return f"{setup}; {product.make_package(places.PROGRAM, newer, signer, folder=HOME)}"


def _colleague(colleague: Colleague) -> str:
    enrolled = colleague.enrols("Joan Fictici")
    return f"{enrolled}; {colleague.opens(FROM_COLLEAGUE)}"


def _enrol(person: Person, server: Server) -> str:
    seconds = person.starts("Benvinguda")
    person.enrols(server.url, server.code("Maria Ficticia", "secretary"))
    return f"{seconds:.1f} s to the first window, enrolled, recovery key confirmed"


def _work_offline(person: Person, server: Server) -> str:
    server.stop()
    person.opens_case_file(OFFLINE, "sense-connexio")
    return f"“{OFFLINE}” opened while no server answered"


def _connect(person: Person, server: Server, colleague: Colleague) -> str:
    server.start()
    person.synchronises()
    return f"{colleague.awaits(OFFLINE)}, at the colleague's"


def _same(person: Person, colleague: Colleague) -> str:
    person.leaves()
    return colleague.holds_the_same_as(person.office(), person.recovery_key)


def _work_on(person: Person, colleague: Colleague) -> str:
    seconds = person.starts("Avui")
    person.opens_case_file(ONLINE, "despres")
    person.synchronises()
    said = colleague.awaits(ONLINE)
    person.leaves()
    same = colleague.holds_the_same_as(person.office(), person.recovery_key)
    return f"{seconds:.1f} s to the window with its office; {said}; {same}"


def _publish(publishers: updating.Publishers, signer: signing.Signer, version: str) -> str:
    publishers.publish(version, updating.good(HOME, signer))
    return f"{version}: two persons have signed it on their own machines, the server gives it out"


def _publish_broken(publishers: updating.Publishers, version: str) -> str:
    publishers.publish(version, updating.broken(HOME, HOME / "good"))
    return f"{version}, which lacks a file"


def _work_updated(prefix: Prefix, person: Person, colleague: Colleague, version: str) -> str:
    said = updating.started(prefix, person, version, "Avui")
    person.opens_case_file(UPDATED, "actualitzat")
    person.synchronises()
    awaited = colleague.awaits(UPDATED)
    person.leaves()
    return f"{said}; {awaited}; {colleague.holds_the_same_as(person.office(), person.recovery_key)}"


def _work_gone_back(prefix: Prefix, person: Person, colleague: Colleague, broken: str, version: str) -> str:
    said = updating.gone_back(prefix, person, broken, version, "Avui")
    return f"{said}; {colleague.holds_the_same_as(person.office(), person.recovery_key)}"
