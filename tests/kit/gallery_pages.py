"""The pages of `gallery`: invented data in the widgets, as the design's pictures show them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.look import sizes
from ui.look.tones import ENTITY_COLOURS, Tone
from ui.tables import Cell, Column, ListPane, PagedTable
from ui.widgets import (
    Banner,
    Card,
    ChipSpec,
    ChoiceGrid,
    ChoiceRow,
    EmptyState,
    FactsGrid,
    FactsRow,
    Form,
    Heading,
    IconLine,
    InlineChoice,
    InlineDate,
    InlineLongText,
    InlineText,
    InlineTitle,
    LinkButton,
    Page,
    PageHeader,
    RichLabel,
    Row,
    RowList,
    ScrollColumn,
    SideBySide,
    Step,
    StepList,
    StepState,
    TaskList,
    TitledLine,
    button,
    flat,
    icon_button,
    menu_button,
    primary,
    secondary,
)

GREEN, BROWN, INDIGO = ENTITY_COLOURS[:3]


def today_page() -> QWidget:
    page = Page()
    header = PageHeader("Avui", inline_subtitle=True)
    header.set_subtitle("dilluns, 23 de novembre de 2026")
    header.add_action(menu_button("Tots els meus municipis", QMenu(header), flat=True))
    page.body.addWidget(header)
    rows = RowList("Avui")
    red = [ChipSpec("venç avui · silenci positiu", Tone.RED, "warning")]
    rows.set_items(
        [
            Heading("Endarrerit i per avui"),
            Row(1, "Llicència d'obres menors — Cal Pere", "2026/41 · Gósol · falta l'informe tècnic", GREEN, "", red,
                "Obre"),
            Row(2, "Accés a la informació pública — actes de Ple 2025",
                "2026/12 · Josa i Tuixén · resoldre i notificar", BROWN, "",
                [ChipSpec("fa 2 dies", Tone.RED, "warning")], "Obre"),
            Row(3, "3 anotacions d'entrada per encarregar", "E/2026/118 … 120 · la més antiga de divendres", GREEN, "",
                [ChipSpec("registre", Tone.GREY, "inbox")], "Encarrega"),
            Row(4, "2 documents per signar", "Decret 2026/63 · Certificat de convivència", GREEN, "",
                [ChipSpec("signatures", Tone.GREY, "pen")], "Signa", True),
            Heading("Aquesta setmana"),
            Row(5, "Ple ordinari de desembre: convocatòria",
                "Sessió 4/2026 · la Vansa i Fórnols · 5 punts a l'ordre del dia", INDIGO, "",
                [ChipSpec("dijous 26", Tone.AMBER, "clock")]),
            Row(6, "Esmena de la sol·licitud — J. Vila Grau", "2026/38 · tràmit d'espera de 10 dies hàbils", GREEN, "",
                [ChipSpec("divendres 27 · 4 dies hàbils", Tone.AMBER, "clock")]),
            Row(7, "Notificació rebutjada — Transports Cadí SL",
                "2026/9 · 10 dies naturals exhaurits; compta com a practicada", BROWN, "",
                [ChipSpec("cal diligència", Tone.GREY, "mail")]),
            Row(8, "Contracte menor — neu, campanya 2026", "2026/44 · factura pendent de conformar", GREEN, "",
                [ChipSpec("divendres 27", Tone.AMBER, "clock")]),
        ]
    )  # fmt: skip
    card = Card()
    card.add(rows, 1)
    side = ScrollColumn()
    news = Card("Des de dijous a les 14:05")
    for html in (
        "L'alcalde ha signat el <b>Decret 2026/62</b>",
        "Dos interessats nous a <b>2026/38</b>",
        "La Diputació ha actualitzat <b>3 procediments</b>",
        "Un canvi vostre espera una decisió: <b>títol de 2026/30</b> té dues versions",
    ):
        news.add(RichLabel(html, muted=True))
    mine = Card("Els meus municipis")
    grid = FactsGrid(["oberts", "fora de termini"], "Els meus municipis")
    grid.set_rows(
        [
            FactsRow(1, GREEN, "Gósol", ["23", "1"]),
            FactsRow(2, BROWN, "Josa i Tuixén", ["11", "1"]),
            FactsRow(3, INDIGO, "la Vansa i Fórnols", ["17", "0"]),
        ]
    )
    mine.add(grid)
    sync = Card("Sincronització")
    sync.add(IconLine("check-circle", "Tot desat en aquest ordinador"))
    sync.add(IconLine("clock", "3 canvis i 1 document (4,2 MB) per enviar"))
    sync.add(IconLine("cloud-off", "Sense connexió des de les 9:10; ho tornarà a provar sol"))
    for made in (news, mine, sync):
        side.body.addWidget(made)
    side.body.addStretch(1)
    page.body.addWidget(SideBySide(card, side, sizes.SIDE_TODAY, "Per fer", "Novetats", main_needs=500), 1)
    return page


def case_page() -> QWidget:
    page = Page()
    header = PageHeader()
    header.set_back("Expedients")
    header.set_title_widget(InlineTitle("Títol", "Llicència d'obres menors — Cal Pere, c/ Major 7"))
    header.set_subtitle("2026/41 · Obres menors · a instància de part · obert el 23/10/2026 · responsable: Maria Solé")
    header.set_chips([ChipSpec("Instrucció", Tone.BLUE), ChipSpec("venç avui · silenci positiu", Tone.RED, "warning")])
    header.add_action(primary("Redacta la resolució"))
    header.add_action(icon_button("more", "Més accions", framed=True))
    page.body.addWidget(header)
    banner = Banner(
        Tone.RED,
        "<b>Venç el 23/11/2026</b> = 1 mes des del 23/10/2026 (entrada E/2026/97). Sense suspensions. "
        'Llei 39/2015, art. 21 i 30.4 · <a href="suspend">Suspèn…</a> · <a href="extend">Amplia…</a>',
    )
    page.body.addWidget(banner)
    steps_card = Card("Tràmits")
    steps = StepList("Tràmits")
    steps.set_steps(
        [
            Step(1, "Sol·licitud", "E/2026/97 · 23/10", StepState.DONE),
            Step(2, "Comunicació del termini", "S/2026/80 · 26/10", StepState.DONE),
            Step(3, "Esmena", "no calia", StepState.SKIPPED),
            Step(4, "Informe tècnic", "demanat al Consell Comarcal el 02/11", StepState.CURRENT),
            Step(5, "Decret"),
            Step(6, "Notificació"),
            Step(7, "Liquidació ICIO i taxa"),
        ]
    )
    steps.fit_rows()
    steps_card.add(steps)
    steps_card.add(flat("Afegeix un tràmit", "plus"))
    steps_card.body.addStretch(1)
    steps_card.setFixedWidth(sizes.STEPS)
    documents = Card("Documents")
    documents.set_detail("6 · deixeu-hi anar fitxers o correus")
    documents.header.addWidget(button("Escaneja"))
    documents.header.addWidget(menu_button("De plantilla", QMenu(documents)))
    table = PagedTable(_document_columns(), lambda request: None, label="Documents")
    table.horizontalHeader().hide()
    table.set_row_height(sizes.ROW_DOCUMENT)
    table.show_rows(list(enumerate(_DOCUMENTS)))
    table.choose(1)
    documents.add(table, 1)
    middle = QWidget()
    line = QHBoxLayout(middle)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(sizes.GAP)
    line.addWidget(steps_card)
    line.addWidget(documents, 1)
    side = ScrollColumn()
    people = Card("Interessats")
    people.add(TitledLine("Pere Vila Grau", [ChipSpec("interessat")], "12345678Z · electrònic · català"))
    people.add(TitledLine("Obres Pedraforca SL", [ChipSpec("constructor")], "B25000000 · electrònic obligat"))
    tasks = Card("Tasques")
    task_rows = TaskList("Tasques")
    task_rows.set_items(
        [
            Row(1, "Reclamar l'informe tècnic", strong=False, checked=False, chips=[ChipSpec("avui", Tone.RED)]),
            Row(2, "Comprovar la referència cadastral", strong=False, checked=True),
        ]
    )
    task_rows.fit_rows()
    tasks.add(task_rows)
    notes = Card("Notes")
    notes.add(secondary("20/11 · Ha trucat en Pere: vol començar abans de les nevades."))
    notes.add(secondary("02/11 · Enviat a l'arquitecte, respon dimarts."))
    history = Card("Historial")
    history.add(secondary("avui 9:02 · Maria ha obert la proposta"))
    history.add(secondary("ahir 18:40 · l'alcalde l'ha consultat"))
    history.add(RichLabel('19/11 · canvi de títol <a href="undo">desfés</a>', muted=True))
    for made in (people, tasks, notes, history):
        side.body.addWidget(made)
    side.body.addStretch(1)
    page.body.addWidget(SideBySide(middle, side, sizes.SIDE_CASE, "Tràmits i documents", "Interessats i notes"), 1)
    return page


_DOCUMENTS = [
    ("Sol·licitud i annexos", "original · ciutadà · 4 pàg.", "document", ChipSpec("signat", Tone.GREEN, "check"),
     "23/10/2026"),
    ("Plànol i pressupost", "còpia autèntica de paper · 2 pàg.", "document", ChipSpec("signat", Tone.GREEN, "check"),
     "23/10/2026"),
    ("Proposta de resolució", "esborrany v2 · obert per Maria a Word", "pen",
     ChipSpec("en edició", Tone.AMBER, "pen"), "avui 9:02"),
]  # fmt: skip


def _document_columns() -> list[Column]:
    return [
        Column("title", "Títol", lambda row: Cell(row[0], row[1], row[2]), stretch=True),
        Column("state", "Estat", lambda row: Cell("", chips=(row[3],)), 120),
        Column("date", "Data", lambda row: Cell(row[4], muted=True), 98),
    ]


def versions_page() -> QWidget:
    page = Page()
    header = PageHeader("Dues versions")
    page.body.addWidget(header)
    page.body.addWidget(
        secondary(
            "Mentre aquest equip no tenia connexió, una altra persona ha canviat el mateix camp. No s'ha perdut res: "
            "trieu quina versió queda. L'altra es conserva a l'historial i ho podreu desfer."
        )
    )
    card = Card()
    card.add(RichLabel("<b>2026/30 · Reparació del camí de la Font</b> · 2 camps diferents, 14 d'iguals", small=False))
    grid = ChoiceGrid()
    grid.show_versions(
        "<b>La vostra</b> · aquest equip, dijous 14:05",
        "<b>La de l'ajuntament</b> · Joan Pla, divendres 10:21",
        [
            ChoiceRow("title", "Títol", "Reparació del camí de la <b>Font Freda</b>",
                      "Reparació <b>i eixamplament</b> del camí de la Font", "right"),
            ChoiceRow("person", "Responsable", "Maria Solé", "Joan Pla", "left"),
        ],
    )  # fmt: skip
    card.add_wide(grid)
    line = QHBoxLayout()
    line.addWidget(primary("Desa la tria"))
    line.addWidget(button("Totes les meves"))
    line.addWidget(button("Totes les de l'ajuntament"))
    line.addStretch(1)
    line.addWidget(button("Més tard"))
    card.add_layout(line)
    page.body.addWidget(card)
    refused = Card("Canvis no acceptats")
    refused.add(
        RichLabel(
            "El canvi «Adjuntar informe» al 2026/12 no s'ha pogut aplicar perquè l'expedient s'havia tancat el dia "
            "abans. El document és a la safata; podeu demanar la reobertura o desar-lo en un altre expedient. "
            '<a href="tray">Obre la safata</a>',
            muted=True,
        )
    )
    page.body.addWidget(refused)
    page.body.addStretch(1)
    return page


def empty_page() -> QWidget:
    return EmptyState(
        "inbox", "Cap anotació per encarregar", "Quan algú presenti una instància apareixerà aquí.", "Nova entrada"
    )


def _written_out(day: date) -> str:
    return f"{('dl.', 'dt.', 'dc.', 'dj.', 'dv.', 'ds.', 'dg.')[day.weekday()]} {day:%d/%m/%Y}"


def fields_page() -> QWidget:
    page = Page()
    page.body.addWidget(PageHeader("Persona nova"))
    card = Card("Dades")
    form = Form(2)

    def read(text: str) -> date:
        if text == "demà":
            return date(2026, 11, 24)
        raise ValueError("«" + text + "» no és una data. Escriviu per exemple 23/11.")

    name = InlineText("Nom", "Pere", "Nom de pila")
    identifier = InlineText("NIF", "12345678A")
    identifier.set_problem("La lletra no correspon al número: hauria de ser Z. Comproveu-lo al document.")
    good = InlineText("Referència cadastral", "9872023 VH5797S 0001 WX")
    good.set_note("correcta", Tone.GREEN, "check")
    due = InlineDate("Venciment", date(2026, 11, 23), parse=read, show=_written_out)
    kind = InlineChoice("Canal", [("e", "Electrònic"), ("p", "Paper")], "e")
    locked = InlineText("Número", "2026/41")
    locked.set_read_only(True, "El número el dona la Diputació")
    notes = InlineLongText("Observacions", "Vol que li truquin al vespre.\nParla francès.")
    for made, span in ((name, 1), (identifier, 1), (good, 1), (due, 1), (kind, 1), (locked, 1), (notes, 2)):
        form.add(made, span)
    card.add(form)
    line = QHBoxLayout()
    for made in (primary("Desa"), button("Cancel·la"), flat("Més tard"), icon_button("trash", "Esborra")):
        line.addWidget(made)
    disabled = button("No es pot", "lock")
    disabled.setEnabled(False)
    disabled_primary = primary("Tampoc")
    disabled_primary.setEnabled(False)
    line.addWidget(disabled)
    line.addWidget(disabled_primary)
    line.addWidget(LinkButton("Obre l'ajuda"))
    line.addStretch(1)
    card.add_layout(line)
    for tone, html in (
        (Tone.AMBER, "<b>L'hora d'aquest ordinador no és bona</b>: va 3 anys endavant. Res no es perd; poseu-la bé."),
        (Tone.GREEN, "<b>Tot enviat.</b> Aquest ordinador i la Diputació tenen el mateix."),
        (Tone.BLUE, "<b>Expedient obert per Joan Pla</b> en un altre ordinador des de les 9:02."),
    ):
        page.body.addWidget(Banner(tone, html))
    page.body.addWidget(card)
    page.body.addStretch(1)
    return page


def list_page() -> QWidget:
    page = Page()
    header = PageHeader("Expedients")
    header.add_action(primary("Obre un expedient", "plus"))
    page.body.addWidget(header)
    card = Card()
    columns = [
        Column("title", "Títol", lambda row: Cell(row[1], row[2], colour=GREEN), stretch=True),
        Column("number", "Número", lambda row: row[0], 96),
        Column("stage", "Fase", lambda row: Cell("", chips=(ChipSpec("Instrucció", Tone.BLUE),)), 120),
        Column("due", "Venciment", lambda row: Cell("", chips=(row[3],) if row[3] else ()), 180),
        Column("opened", "Obert", lambda row: "23/10/2026", 100, align="right"),
    ]
    table = PagedTable(columns, lambda request: None, label="Expedients")
    pane = ListPane(
        table,
        "Filtra per títol, número, persona…",
        EmptyState(
            "folder", "Encara no hi ha expedients", "Obriu el primer amb «Obre un expedient».", "Obre un expedient"
        ),
        EmptyState("search", "Cap expedient no conté «xyz»", "Proveu amb menys paraules."),
    )
    late = ChipSpec("venç avui", Tone.RED, "warning")
    soon = ChipSpec("divendres 27", Tone.AMBER, "clock")
    rows = [
        (f"2026/{60 - n}", title, f"{who} · responsable: Maria Solé", chip)
        for n, (title, who, chip) in enumerate(
            [
                ("Llicència d'obres menors — Cal Pere", "Pere Vila Grau", late),
                ("Accés a la informació pública — actes de Ple 2025", "Associació de Veïns", soon),
                ("Contracte menor — neu, campanya 2026", "Transports Cadí SL", None),
                ("Baixa del padró per inscripció indeguda", "d'ofici", None),
                ("Ocupació de via pública — festa major", "Comissió de Festes", soon),
            ]
            * 8
        )
    ]
    pane.set_saved_filters([("open", "Oberts"), ("mine", "Meus"), ("late", "Fora de termini")])
    pane.choose_filter("open")
    pane.set_count_text("40 expedients")
    pane.show_rows(list(enumerate(rows)), filtered=False)
    table.set_sort("number", True)
    table.choose(2)
    card.add(pane, 1)
    page.body.addWidget(card, 1)
    return page
