"""Which record each kind hangs on."""

from desktop.domain.belonging import HANG_ON
from desktop.domain.kinds import KINDS
from desktop.domain.record_codec import field_codecs


def test_every_tie_is_a_field_of_its_kind() -> None:
    for kind, field, owner in HANG_ON:
        assert owner in KINDS
        assert field in {codec.name for codec in field_codecs(KINDS[kind])}
