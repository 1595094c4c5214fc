// The README's example ran, and the dependencies are the library's own and no more.
def log = new File(basedir, 'build.log').text
assert log.contains('COUNTRY Chile')
assert log.contains('COUNTRY Peru')
assert log.contains('PLACE Lima')

def dependencies = new File(basedir, 'target/dependencies.txt').text
assert dependencies.contains('org.nutgraf:nutgraf-core')
assert dependencies.contains('org.slf4j:slf4j-api')
['slf4j-nop', 'slf4j-simple', 'logback', 'log4j', 'stanford', 'picocli', 'djl', 'junit', 'langchain4j-core'].each {
  assert !dependencies.contains(it) : "a consumer must not get ${it}"
}
return true
