"""The first start: three ways to begin, language and appearance."""
