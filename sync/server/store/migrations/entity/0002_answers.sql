-- What an exchange asks of the answers must not grow with how many were given in the last minutes.
CREATE INDEX answer_at ON answer (desk, at);
CREATE INDEX answer_wire ON answer (desk) WHERE wire IS NOT NULL;
