"""Qt item models: they show the domain's dataclasses and turn drops into intents."""
