"""The shell around the tabs: header, menus, message bar, status line, welcome page and dialogs."""
