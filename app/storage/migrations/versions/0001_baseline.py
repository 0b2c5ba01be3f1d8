"""The first schema: what a secretary knows, the journal's own tables, the triggers that guard, the search index.

Revision ID: 0001
Revises:

Written as SQL, because it must make the same tables for ever, whatever app.model becomes.
"""

import secrets

from alembic import op
from sqlalchemy import text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
    CREATE TABLE access_log (
        number INTEGER NOT NULL PRIMARY KEY, at VARCHAR NOT NULL, person VARCHAR(32) NOT NULL,
        what VARCHAR NOT NULL, kind VARCHAR NOT NULL, row VARCHAR(32) NOT NULL, hash BLOB NOT NULL,
        sent BOOLEAN NOT NULL
    );
    CREATE INDEX ix_access_log_sent ON access_log (sent, number);
    CREATE TABLE case_file (
        id VARCHAR(32) NOT NULL PRIMARY KEY, number VARCHAR, contested_number VARCHAR, provisional_number VARCHAR,
        former_number VARCHAR,
        title VARCHAR NOT NULL, procedure VARCHAR(32) NOT NULL, classification VARCHAR, stage VARCHAR NOT NULL,
        status VARCHAR NOT NULL, closed_on VARCHAR, status_reason VARCHAR, initiation VARCHAR NOT NULL,
        opened_on VARCHAR NOT NULL, responsible VARCHAR(32), due_on VARCHAR, due_reason VARCHAR,
        silence VARCHAR, priority VARCHAR, priority_reason VARCHAR, paper_location VARCHAR, remarks VARCHAR,
        eni_identifier VARCHAR NOT NULL, title_key VARCHAR, number_key VARCHAR
    );
    CREATE INDEX ix_case_file_due ON case_file (due_on, id, status);
    CREATE INDEX ix_case_file_number_key ON case_file (number_key, id);
    CREATE INDEX ix_case_file_opened ON case_file (opened_on, id, status);
    CREATE INDEX ix_case_file_responsible ON case_file (responsible, status);
    CREATE INDEX ix_case_file_status_due ON case_file (status, due_on, id);
    CREATE INDEX ix_case_file_status_number ON case_file (status, number_key, id);
    CREATE INDEX ix_case_file_title_key ON case_file (title_key, id, status);
    CREATE TABLE case_link (
        id VARCHAR(32) NOT NULL PRIMARY KEY, other VARCHAR(32) NOT NULL, relation VARCHAR,
        case_file_id VARCHAR(32) NOT NULL, removed BOOLEAN
    );
    CREATE INDEX ix_case_link_case_file_id ON case_link (case_file_id);
    CREATE INDEX ix_case_link_other ON case_link (other);
    CREATE TABLE case_party (
        id VARCHAR(32) NOT NULL PRIMARY KEY, party VARCHAR(32) NOT NULL, role VARCHAR NOT NULL,
        represents VARCHAR(32), case_file_id VARCHAR(32) NOT NULL, removed BOOLEAN
    );
    CREATE INDEX ix_case_party_case_file_id ON case_party (case_file_id);
    CREATE INDEX ix_case_party_party ON case_party (party);
    CREATE TABLE case_reader (
        id VARCHAR(32) NOT NULL PRIMARY KEY, person VARCHAR(32) NOT NULL, case_file_id VARCHAR(32) NOT NULL,
        removed BOOLEAN
    );
    CREATE INDEX ix_case_reader_case_file_id ON case_reader (case_file_id);
    CREATE INDEX ix_case_reader_person ON case_reader (person);
    CREATE TABLE case_tag (
        id VARCHAR(32) NOT NULL PRIMARY KEY, tag VARCHAR(32) NOT NULL, case_file_id VARCHAR(32) NOT NULL,
        removed BOOLEAN
    );
    CREATE INDEX ix_case_tag_case_file_id ON case_tag (case_file_id);
    CREATE INDEX ix_case_tag_tag ON case_tag (tag);
    CREATE TABLE conflict (
        id VARCHAR(32) NOT NULL PRIMARY KEY, case_file_id VARCHAR(32), target_kind VARCHAR NOT NULL,
        target_id VARCHAR(32) NOT NULL, target_unit VARCHAR NOT NULL, standing VARCHAR,
        standing_person VARCHAR(32), standing_at VARCHAR, losing VARCHAR, losing_set VARCHAR(32),
        losing_person VARCHAR(32), losing_device VARCHAR(32), losing_at VARCHAR, decision VARCHAR,
        decided_by VARCHAR(32), decided_at VARCHAR
    );
    CREATE INDEX ix_conflict_case_file_id ON conflict (case_file_id);
    CREATE INDEX ix_conflict_decision ON conflict (decision);
    CREATE INDEX ix_conflict_target_id ON conflict (target_id);
    CREATE TABLE device (
        id VARCHAR(32) NOT NULL PRIMARY KEY, person VARCHAR(32) NOT NULL, desk INTEGER, name VARCHAR,
        enrolled_at VARCHAR, revoked_at VARCHAR, revoked_reason VARCHAR
    );
    CREATE TABLE entity (
        id VARCHAR(32) NOT NULL PRIMARY KEY, ine10 VARCHAR NOT NULL, ine6 VARCHAR, dir3 VARCHAR,
        name VARCHAR NOT NULL, entity_type VARCHAR, comarca VARCHAR, population INTEGER, languages VARCHAR
    );
    CREATE TABLE file (
        id VARCHAR(32) NOT NULL PRIMARY KEY, case_file_id VARCHAR(32), name VARCHAR NOT NULL,
        sha256 VARCHAR(64) NOT NULL, size INTEGER NOT NULL, media_type VARCHAR NOT NULL, removed BOOLEAN
    );
    CREATE INDEX ix_file_case_file_id ON file (case_file_id);
    CREATE INDEX ix_file_sha256 ON file (sha256);
    CREATE TABLE file_bytes (
        sha256 VARCHAR(64) NOT NULL PRIMARY KEY, size INTEGER NOT NULL, here BOOLEAN NOT NULL, own BOOLEAN NOT NULL,
        at_server BOOLEAN NOT NULL, opened_at VARCHAR, address VARCHAR, "offset" INTEGER NOT NULL, failed VARCHAR
    );
    CREATE INDEX ix_file_bytes_waiting ON file_bytes (at_server, here);
    CREATE TABLE journal_block (first INTEGER NOT NULL PRIMARY KEY, frame BLOB NOT NULL);
    CREATE TABLE journal_entry (
        seq INTEGER NOT NULL PRIMARY KEY, set_id VARCHAR(32), device VARCHAR(32), person VARCHAR(32),
        at VARCHAR, action VARCHAR, status VARCHAR NOT NULL
    );
    CREATE INDEX ix_journal_entry_set_id ON journal_entry (set_id);
    CREATE TABLE journal_touch (
        row VARCHAR(32) NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (row, seq)
    ) WITHOUT ROWID;
    CREATE TABLE kind_total (
        kind VARCHAR NOT NULL PRIMARY KEY, count INTEGER NOT NULL, sum VARCHAR NOT NULL
    );
    CREATE TABLE lease_request (
        id VARCHAR(32) NOT NULL PRIMARY KEY, series VARCHAR NOT NULL, wish VARCHAR NOT NULL,
        device VARCHAR(32) NOT NULL, epoch INTEGER, lease INTEGER, used VARCHAR, reason VARCHAR, answer VARCHAR
    );
    CREATE TABLE note (
        id VARCHAR(32) NOT NULL PRIMARY KEY, author VARCHAR(32) NOT NULL, written_at VARCHAR NOT NULL,
        text VARCHAR NOT NULL, case_file_id VARCHAR(32) NOT NULL, removed BOOLEAN
    );
    CREATE INDEX ix_note_case_file_id ON note (case_file_id);
    CREATE TABLE outbox (
        epoch INTEGER NOT NULL, device_seq INTEGER NOT NULL,
        set_id VARCHAR(32) NOT NULL, hash BLOB NOT NULL,
        chain BLOB NOT NULL, acknowledged BOOLEAN NOT NULL, person VARCHAR(32) NOT NULL, at VARCHAR NOT NULL,
        action VARCHAR NOT NULL, touched VARCHAR NOT NULL, grown BLOB NOT NULL, PRIMARY KEY (epoch, device_seq),
        CONSTRAINT uq_outbox_set_id UNIQUE (set_id)
    );
    CREATE INDEX ix_outbox_to_send ON outbox (epoch, device_seq) WHERE NOT acknowledged;
    CREATE TABLE outbox_frame (
        epoch INTEGER NOT NULL, device_seq INTEGER NOT NULL, frame BLOB NOT NULL, PRIMARY KEY (epoch, device_seq)
    );
    CREATE TABLE overlay (
        kind VARCHAR NOT NULL, row VARCHAR(32) NOT NULL, unit VARCHAR NOT NULL, confirmed BLOB,
        first_device_seq INTEGER NOT NULL, last_device_seq INTEGER NOT NULL, disturbed BOOLEAN NOT NULL,
        PRIMARY KEY (kind, row, unit)
    );
    CREATE TABLE party (
        id VARCHAR(32) NOT NULL PRIMARY KEY, party_type VARCHAR NOT NULL, given_name VARCHAR,
        first_surname VARCHAR, second_surname VARCHAR, business_name VARCHAR, identifier_type VARCHAR,
        identifier VARCHAR, street VARCHAR, postcode VARCHAR, town VARCHAR, province VARCHAR, country VARCHAR,
        email VARCHAR, telephone VARCHAR, channel VARCHAR, obliged BOOLEAN, language VARCHAR, remarks VARCHAR,
        merged_into VARCHAR(32), name_key VARCHAR, removed BOOLEAN
    );
    CREATE INDEX ix_party_identifier ON party (identifier);
    CREATE INDEX ix_party_merged_into ON party (merged_into);
    CREATE INDEX ix_party_name_key ON party (name_key, id, removed, merged_into);
    CREATE TABLE person (
        id VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR, active BOOLEAN
    );
    CREATE TABLE procedure (
        id VARCHAR(32) NOT NULL PRIMARY KEY, code VARCHAR NOT NULL, name VARCHAR NOT NULL, name_es VARCHAR,
        name_oc VARCHAR, name_en VARCHAR, description VARCHAR, legal_basis VARCHAR, term INTEGER,
        term_unit VARCHAR, silence VARCHAR, initiation VARCHAR, classification VARCHAR, steps VARCHAR,
        active BOOLEAN
    );
    CREATE TABLE refused (
        set_id VARCHAR(32) NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, at VARCHAR NOT NULL,
        action VARCHAR NOT NULL, code VARCHAR NOT NULL, about VARCHAR NOT NULL, frame BLOB NOT NULL,
        dealt_with BOOLEAN NOT NULL
    );
    CREATE TABLE role (
        id VARCHAR(32) NOT NULL PRIMARY KEY, person VARCHAR(32) NOT NULL, role VARCHAR NOT NULL,
        starts_on VARCHAR, ends_on VARCHAR
    );
    CREATE INDEX ix_role_person ON role (person);
    CREATE TABLE series (
        id VARCHAR(32) NOT NULL PRIMARY KEY, series VARCHAR NOT NULL, holder VARCHAR(32), epoch INTEGER,
        lease INTEGER, incarnation VARCHAR
    );
    CREATE TABLE spent_number (
        id VARCHAR(32) NOT NULL PRIMARY KEY, series VARCHAR NOT NULL, year INTEGER NOT NULL,
        number INTEGER NOT NULL, "row" VARCHAR(32), device VARCHAR(32), fate VARCHAR NOT NULL, reason VARCHAR
    );
    CREATE INDEX ix_spent_number_row ON spent_number ("row");
    CREATE TABLE state (
        name VARCHAR NOT NULL PRIMARY KEY, value BLOB NOT NULL
    );
    CREATE TABLE step (
        id VARCHAR(32) NOT NULL PRIMARY KEY, title VARCHAR NOT NULL, position INTEGER, state VARCHAR NOT NULL,
        done_on VARCHAR, waiting BOOLEAN, waits_until VARCHAR, remarks VARCHAR,
        case_file_id VARCHAR(32) NOT NULL, removed BOOLEAN
    );
    CREATE INDEX ix_step_case_file_id ON step (case_file_id);
    CREATE INDEX ix_step_waits_until ON step (waits_until);
    CREATE TABLE tag (
        id VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, colour VARCHAR, removed BOOLEAN
    );
    CREATE TABLE task (
        id VARCHAR(32) NOT NULL PRIMARY KEY, case_file_id VARCHAR(32), title VARCHAR NOT NULL,
        responsible VARCHAR(32), due_on VARCHAR, priority VARCHAR, priority_reason VARCHAR, done BOOLEAN,
        done_at VARCHAR, done_by VARCHAR(32), remarks VARCHAR, removed BOOLEAN
    );
    CREATE INDEX ix_task_case_file_id ON task (case_file_id);
    CREATE INDEX ix_task_open_due ON task (done, due_on);
    CREATE TABLE undo_step (
        position INTEGER NOT NULL PRIMARY KEY,
        set_id VARCHAR(32) NOT NULL, action VARCHAR NOT NULL,
        subject_kind VARCHAR, subject_id VARCHAR(32), at VARCHAR NOT NULL, changes BLOB NOT NULL,
        undo VARCHAR NOT NULL, undone_by VARCHAR(32), undoes VARCHAR(32), together VARCHAR(32),
        CONSTRAINT uq_undo_step_set_id UNIQUE (set_id)
    );
    CREATE INDEX ix_undo_step_together ON undo_step (together);
    CREATE INDEX ix_undo_step_undoes ON undo_step (undoes)
"""

SYNCED = (
    "case_file case_link case_party case_reader case_tag conflict device entity file lease_request note party person"
    " procedure role series spent_number step tag task"
).split()
"""Tables whose rows travel: they refuse whatever does not come through the journal (app.storage.journal)."""

GUARD = """
    CREATE TRIGGER guard_{table}_{name} BEFORE {what} ON {table} WHEN lligall_writing() = 0
    BEGIN SELECT RAISE(ABORT, 'written past the journal: {table}'); END
"""

FROZEN = (
    """CREATE TRIGGER guard_outbox_frozen BEFORE UPDATE OF epoch, device_seq, set_id, hash, chain ON outbox
    BEGIN SELECT RAISE(ABORT, 'written past the journal: outbox'); END""",
    """CREATE TRIGGER guard_outbox_frame_frozen BEFORE UPDATE ON outbox_frame
    BEGIN SELECT RAISE(ABORT, 'written past the journal: outbox_frame'); END""",
)
"""R6: the bytes of a set never change once they are committed."""

SEARCH = """
    CREATE TABLE search_entry (
        entry INTEGER PRIMARY KEY, kind VARCHAR NOT NULL, id VARCHAR(32) NOT NULL, case_file_id VARCHAR(32),
        numbers VARCHAR
    );
    CREATE UNIQUE INDEX ix_search_entry_thing ON search_entry (id, kind);
    CREATE VIRTUAL TABLE search_words USING fts5(
        heading, body, content='', contentless_delete=1, detail=column, prefix='1 2',
        tokenize='unicode61 remove_diacritics 0'
    );
    CREATE VIRTUAL TABLE search_numbers USING fts5(numbers, content='', contentless_delete=1, tokenize='trigram')
"""
"""What is searched (app.storage.search_index); texts are folded before they come here."""


BLOB_KEY = text("INSERT INTO state (name, value) VALUES ('blob_key', :value)")
"""What seals the files of this office (app.storage.blobs): 32 random bytes as MessagePack. From the first day, so that
every backup of the database opens every file."""


def upgrade() -> None:
    for statement in (TABLES + ";" + SEARCH).split(";"):
        op.execute(statement)
    for table in SYNCED:
        for what in ("INSERT", "UPDATE", "DELETE"):
            op.execute(GUARD.format(table=table, name=what.lower(), what=what))
    for statement in FROZEN:
        op.execute(statement)
    op.execute(BLOB_KEY.bindparams(value=b"\xc4\x20" + secrets.token_bytes(32)))
