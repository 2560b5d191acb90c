from pyexiv2.lib import exiv2api as exiv2api
