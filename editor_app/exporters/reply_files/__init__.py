"""The newsroom's replies as files of their own, for sites that are not made here."""
