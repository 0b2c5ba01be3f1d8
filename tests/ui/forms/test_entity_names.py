"""Short names of municipalities, as people say them."""

import pytest

from ui.forms.entity_names import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ajuntament de Gósol", "Gósol"),
        ("Ajuntament d'Alp", "Alp"),
        ("Ajuntament de la Vansa i Fórnols", "la Vansa i Fórnols"),
        ("Ajuntament del Pont de Suert", "el Pont de Suert"),
        ("Ajuntament dels Alamús", "els Alamús"),
        ("Ajuntament de l'Espluga Calba", "l'Espluga Calba"),
        ("Gósol", "Gósol"),
        ("EMD de Sucs", "EMD de Sucs"),
        ("Ajuntament", "Ajuntament"),
    ],
)
def test_the_office_goes_and_the_article_stays(name: str, short: str) -> None:
    assert short_name(name) == short
