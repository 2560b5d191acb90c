"""The drawn pictures of the sample publication, one file per picture.

They are drawn so that the sample needs nobody's permission, and from a fixed seed so that the
same program gives the same picture.
"""
