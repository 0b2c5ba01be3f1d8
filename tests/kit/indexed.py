"""What the search index and the derived columns hold, for comparing them."""

from typing import Any

from sqlalchemy import Connection, text


def contents(connection: Connection) -> dict[tuple[str, str], Any]:
    """For each thing: its file, and every word and piece of number the full-text tables hold of it, in order."""
    for table in ("search_words", "search_numbers"):
        connection.execute(
            text(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_v USING fts5vocab('main', '{table}', 'instance')")
        )
    things = {
        entry: (kind, row, file)
        for entry, kind, row, file in connection.execute(text("SELECT entry, kind, id, case_file_id FROM search_entry"))
    }
    held: dict[tuple[str, str], list] = {(kind, row): [file] for kind, row, file in things.values()}
    for table in ("search_words", "search_numbers"):
        for term, entry, column, place in connection.execute(
            text(f'SELECT term, doc, col, "offset" FROM temp.{table}_v')
        ):
            kind, row, _ = things[entry]  # a KeyError here is a word of a thing that is not there any more
            held[kind, row].append((table, column, place, term))
    derived = connection.execute(
        text("SELECT id, title_key, number_key FROM case_file UNION SELECT id, name_key, '' FROM party")
    )
    return {key: sorted(map(repr, value)) for key, value in held.items()} | {
        ("keys", row.id): tuple(row) for row in derived
    }
