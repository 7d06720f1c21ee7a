"""What a person sees: Qt windows, widgets and printed pages."""
