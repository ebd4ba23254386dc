#!/usr/bin/env bash
# 把生成的网站放到对象存储（OSS、COS、OBS、S3），用 rclone（1.60 以上）。tests/publish/object-storage.test.ts 运行的就是这个文件。
# 用法：docs/deploy/object-storage.sh dist remote:bucket
# 生成时不加 --compress：压缩由前面的 CDN 来做。
set -euo pipefail
site=$1 remote=$2

(cd "$site" && sha256sum -c --quiet SHA256SUMS)

# 上传一类文件。用法：put <类型> <缓存> <文件名样式> …
put() {
  local type=$1 cache=$2 patterns=("${@:3}")
  rclone copy "$site" "$remote" --checksum --fast-list --no-update-modtime "${patterns[@]/#/--include=}" \
    --header-upload "Content-Type: $type" --header-upload "Cache-Control: $cache"
}

# 先放页面要用的，再放页面，最后删掉不再有的：页面在，它的样式、脚本和数据就在。
put 'text/css; charset=utf-8'         'public, max-age=31536000, immutable' '/assets/**.css'
put 'text/javascript; charset=utf-8'  'public, max-age=31536000, immutable' '/assets/**.js'
put 'image/svg+xml'                   no-cache '*.svg'
put 'application/octet-stream'        no-cache '*.bin'
put 'application/json; charset=utf-8' no-cache '*.json'
put 'application/ld+json'             no-cache '*.jsonld'
put 'application/gzip'                no-cache '*.ndjson.gz'
put 'text/csv; charset=utf-8'         no-cache '*.csv'
put 'application/zip'                 no-cache '*.zip'
put 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' no-cache '*.xlsx'
put 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' no-cache '*.docx'
put 'application/pdf'                 no-cache '*.pdf'
put 'application/vnd.ms-excel'        no-cache '*.xls'
put 'application/msword'              no-cache '*.doc'
put 'image/png'                       no-cache '*.png'
put 'image/jpeg'                      no-cache '*.jpg'
put 'text/html; charset=utf-8'        no-cache '*.html'
put 'application/xml; charset=utf-8'  no-cache '*.xml'
put 'text/plain; charset=utf-8'       no-cache '/robots.txt' '/SHA256SUMS'

# 旧的样式和脚本留着：刚打开旧页面的读者还要用。一年清一次即可。
rclone sync "$site" "$remote" --checksum --fast-list --no-update-modtime --delete-after --filter '- /assets/**'
