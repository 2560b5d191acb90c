"""An article page saved as plain text: its parts are only told apart by their wording."""
