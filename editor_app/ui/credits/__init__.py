"""The ledger of credits as a screen: who is to be named where, and for how long."""
