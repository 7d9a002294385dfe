# The Debian package, which app/package makes with CPack.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The HTTP Cache Inspector authors <maintainers@http-cache-inspector.invalid>")
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "see what is cached over HTTP, why, and what it costs
HTTP Cache Inspector sends requests or reads recordings (HAR files from any
recorder), pairs each stored response with the conditional request that later
asks whether it has changed, and says what a cache has to make of it by
RFC 9110 and RFC 9111, and how many bytes were saved, missed or avoidable.

It has a window, and commands for pipelines that need no display.")
# Qt loads these by name. A server needs no Wayland, and a desktop has it.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, qt6-translations-l10n, qt6-wayland")

# Only the release notes have the date.
file(STRINGS desktop/${metainfo} release REGEX "<release version=\"${PROJECT_VERSION}\" date=\"[0-9-]+\"")
if(NOT release)
    message(FATAL_ERROR "version ${PROJECT_VERSION} has no release notes in resources/desktop/${metainfo}")
endif()
string(REGEX MATCH "date=\"([0-9-]+)\"" release "${release}")
execute_process(COMMAND date --utc --rfc-email --date ${CMAKE_MATCH_1} OUTPUT_VARIABLE release_date
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(debian/changelog.in changelog @ONLY)
install_packed(${CMAKE_CURRENT_BINARY_DIR}/changelog ${document_folder} changelog.gz)
install(FILES debian/copyright DESTINATION ${document_folder})
# The window's program has the same options, and its page is the same.
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/http-cache-inspector-window.1 ".so man1/http-cache-inspector.1\n")
install_packed(${CMAKE_CURRENT_BINARY_DIR}/http-cache-inspector-window.1 share/man/man1 http-cache-inspector-window.1.gz)

include(CPack)
