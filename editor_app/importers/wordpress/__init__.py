"""What a WordPress export (WXR) holds, and WordPress's own ways of writing it."""
