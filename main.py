"""Starts RevMentor Desktop from a checkout; importing it, as a spawned process does, does nothing."""

if __name__ == "__main__":
    from revmentor_desktop.__main__ import main

    raise SystemExit(main())
