"""A credential store that lives in memory, and ones that fail as real ones do."""

from app.errors import SecretStoreMissing


class MemorySecrets:
    """Keeps secrets for as long as the test runs; refuses what a Windows store would refuse."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, secret: str) -> None:
        if len(secret) > 1_280:
            raise ValueError("longer than Windows keeps")
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)

    def reset(self) -> None:
        """What a new Windows password set by an administrator, or a new account, does."""
        self.kept.clear()


class NoSecrets:
    """A machine without a usable store."""

    def get(self, name: str) -> str | None:
        raise SecretStoreMissing("none")

    def put(self, name: str, secret: str) -> None:
        raise SecretStoreMissing("none")

    def delete(self, name: str) -> None:
        raise SecretStoreMissing("none")
