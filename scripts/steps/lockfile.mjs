/** What a lockfile lacks of packages that are for one system each. Node modules only. */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** Optional packages at an exact version that no place of the tree has: `{ key, name, … }`. */
export function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([holder, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name]) => !placesOf(holder, name).some((place) => place in packages))
      .map(([name, version]) => ({
        key: `node_modules/${name}`,
        name,
        version,
        isDev: dev === true,
      })),
  );
}

/** What npm writes of such a package, but for the digest, which the registry would have to give. */
export function optionalEntry(name, version, isDev) {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((word) => words.includes(word));
  const processor = PROCESSORS.find((word) => words.includes(word));
  const library =
    system === 'linux' ? words.map((word) => LIBRARIES[word]).find(Boolean) : null;
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(library ? { libc: [library] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}

/** Where Node would look for `name` from the package at `holder`, nearest first. */
function placesOf(holder, name) {
  const place = holder === '' ? `node_modules/${name}` : `${holder}/node_modules/${name}`;
  if (holder === '') return [place];
  const cut = holder.lastIndexOf('/node_modules/');
  return [place, ...placesOf(cut < 0 ? '' : holder.slice(0, cut), name)];
}
