"""What leaves the programme for mail and calendar programs, for every tab."""
