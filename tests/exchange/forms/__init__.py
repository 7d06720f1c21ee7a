"""Tests of forms as workbooks and mails."""
