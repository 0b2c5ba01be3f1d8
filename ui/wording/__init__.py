"""Words for what the core calls by names: actions, kinds, fields, stages, roles, refusals, dates."""
