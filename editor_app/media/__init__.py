"""Pictures: safe decoding, embedded credits, derivatives."""
