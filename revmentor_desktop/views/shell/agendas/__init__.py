"""The dialog for templates of agendas and the question bank."""
