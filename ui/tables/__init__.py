"""Long lists: ids in order, a cache of pages, painted rows. Sorting and filtering are the caller's SQL."""

from ui.tables.columns import Cell, Column, ColumnStore, PageRequest
from ui.tables.list_pane import ListPane
from ui.tables.paged_model import PagedModel
from ui.tables.paged_table import PagedTable

__all__ = ["Cell", "Column", "ColumnStore", "ListPane", "PageRequest", "PagedModel", "PagedTable"]
